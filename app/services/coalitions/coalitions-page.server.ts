import { type MapData } from "@vensterbank/charts";
import {
  type Message,
  type NameLevel,
  type ProgrammeId,
  type TieLevel,
  type WaveId,
  type WaveStatus,
} from "@vensterbank/core";
import { type Coverage } from "@vensterbank/network";
import { type CoalitionsSection } from "./coalition-list.server";
import { type CoalitionSteps } from "./coalition-steps.server";
import { type BlockSection } from "./measures/block-section.server";
import { type MeasureSection } from "./measures/measure-section.server";
import { type CutSection, type NodeFigures } from "./node-figures.server";
import { type PeopleMoves } from "./people-moves.server";
import { type PerceivedMappedSection } from "./perceived-mapped.server";
import { type ReadableWave } from "./readable-waves.server";
import { type TurnoverShown } from "./turnover-shown.server";

/** A wave as a stop on the way through time. */
export interface WaveStop {
  readonly id: WaveId;
  readonly number: number;
  readonly title: string;
  readonly status: WaveStatus;
}

export interface CoalitionsPage {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly wave: WaveStop;
  /** Waves that are shown together, oldest first. */
  readonly waves: readonly WaveStop[];
  readonly view: NameLevel;
  /** What the reader may choose to show, most detail first. */
  readonly views: readonly NameLevel[];
  readonly levels: readonly TieLevel[];
  readonly level: TieLevel | "combined";
  readonly threshold: number;
  /** Characters in the name of a coalition. */
  readonly longestName: number;
  /** `being-computed`: closed, but the result is not there yet; `too-few`: nothing may be shown of so few people. */
  readonly state: "shown" | "being-computed" | "too-few";
  readonly shown: ShownCoalitions | null;
  /** The day, YYYY-MM-DD, on which people's relations were erased: what is shown was kept. Null while they are there. */
  readonly erasedOn: string | null;
}

export interface ShownCoalitions {
  readonly map: MapData;
  readonly findings: readonly Message[];
  readonly coverage: Coverage;
  /** How many told about their relations, as a sentence. */
  readonly told: Message;
  /** What was searched, estimated or placed less closely because the network is very large. */
  readonly reduced: readonly Message[];
  readonly coalitions: CoalitionsSection;
  /** What became of the coalitions since the wave to compare with, else since the wave before; null for the first. */
  readonly became: CoalitionsBecame | null;
  readonly measures: MeasureSection;
  /** Density from role to role and with each sector; null where neither may be shown. */
  readonly blocks: BlockSection | null;
  readonly cuts: CutSection | null;
  readonly figures: readonly NodeFigures[] | null;
  /** Null for a network that was brought in: its people were asked nothing else. */
  readonly perceived: PerceivedMappedSection | null;
  readonly comparison: ComparisonSection | null;
}

export interface CoalitionsBecame {
  readonly from: WaveStop;
  readonly steps: CoalitionSteps;
}

export interface ComparisonSection extends TurnoverShown {
  readonly from: WaveStop;
  /** People and partners together. */
  readonly joined: number;
  readonly left: number;
  readonly moves: PeopleMoves;
}

export function stopOf({ id, number, title, status }: ReadableWave): WaveStop {
  return { id, number, title, status };
}
