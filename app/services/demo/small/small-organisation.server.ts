import { type InsideRole } from "@vensterbank/core";
import { type Climate, type PartnerView } from "../climate.server";
import { type OrganisationPlan, type WavePlan } from "../organisation-plan.server";
import { type TopicFeel } from "../other-answers.server";
import { type TieStyle } from "../ties/tie-chance.server";

/** What the generator must know of an organisation to make all of it up. */
export interface SmallOrganisation {
  readonly profile: OrganisationPlan["profile"];
  /** First letter of the codes of its staff. */
  readonly initial: string;
  /** How many people in which role a team has at first. */
  readonly teams: Readonly<Record<string, Readonly<Partial<Record<InsideRole, number>>>>>;
  readonly waves: readonly SmallWave[];
  /** Chance that somebody who does not lead is replaced before the next wave. */
  readonly turnover: number;
  /** Some people of some teams who go to another one before a wave. */
  readonly moves: readonly {
    readonly wave: number;
    readonly from: readonly string[];
    readonly to: string;
    readonly share: number;
  }[];
  /** Chance that somebody answers. */
  readonly response: Readonly<Record<InsideRole, number>>;
  /** Chance that somebody does per team, where it differs: a factor. */
  readonly teamResponse: Readonly<Record<string, number>>;
  readonly talkative: number;
  readonly feel: Readonly<Record<string, TopicFeel>>;
}

export interface SmallWave {
  readonly calendar: Pick<WavePlan, "number" | "title" | "opensOn" | "closesOn" | "status">;
  readonly climate: Climate;
  readonly mirror: PartnerView;
  readonly partnersAnswering: number;
  /** How many of these answer the part about relations as well. */
  readonly partnersReporting: number;
  readonly ties: TieStyle;
}
