import { type InsideRole } from "@vensterbank/core";
import { type PartnerView } from "./climate.server";
import { type DemoOrganisation, type DemoWave } from "./demo-organisation.server";
import { type TopicFeel } from "./other-answers.server";
import { type ScaleAnswers } from "./scale-answers.server";
import { type DemoTie } from "./ties/demo-tie.server";

/** Where somebody stood in each wave, in order; null = not employed then. Nobody leaves and comes back. */
export interface StaffPlan {
  readonly code: string;
  readonly places: readonly ({ readonly unit: string; readonly role: InsideRole } | null)[];
}

export interface WavePlan extends Pick<DemoWave, "number" | "title" | "opensOn" | "closesOn" | "status"> {
  /** Who answered, and what on the scales. */
  readonly scales: ReadonlyMap<string, ScaleAnswers>;
  /** Who began and has not sent yet. */
  readonly begun: ReadonlyMap<string, ScaleAnswers>;
  readonly partnersAnswering: readonly string[];
  /** People and partners who answered the part about relations. */
  readonly reporters: ReadonlySet<string>;
  readonly ties: readonly DemoTie[];
  readonly mirror: PartnerView;
  readonly feel: Readonly<Record<string, TopicFeel>>;
}

/** An organisation before it is written down as files. */
export interface OrganisationPlan {
  readonly profile: DemoOrganisation["profile"];
  readonly staff: readonly StaffPlan[];
  readonly waves: readonly WavePlan[];
  /** Share of respondents who write an open answer. */
  readonly talkative: number;
}
