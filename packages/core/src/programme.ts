import { type PartnerId, type PersonId, type UnitId } from "./ids";
import { type OwnQuestion } from "./own-question";
import { type InsideRole, type LocalizedText, type NameLevel } from "./vocabulary";

/** An administrative change that people react to; `key` is stable over waves and names its answers. */
export interface ChangeTopic {
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
}

/** Fewest people behind a released figure; a tenant may only raise them (trust 1.3). */
export interface Thresholds {
  /** Invited and answered, for results. At least 5. */
  readonly results: number;
  /** For sensitive modules. At least 8. */
  readonly sensitive: number;
  /** For open text. At least 10. */
  readonly openText: number;
}

export const thresholdFloors: Thresholds = { results: 5, sensitive: 8, openText: 10 };

/** Fewest answers behind a distribution (methods 4): ten, or what was promised for results when that is more. */
export function distributionThreshold({ results }: Pick<Thresholds, "results">): number {
  return Math.max(10, results);
}

/** What a programme measures and promises. Frozen into the wave when it opens. */
export interface ProgrammeSettings {
  readonly topics: readonly ChangeTopic[];
  readonly thresholds: Thresholds;
  readonly nameLevel: NameLevel;
  /** Cut between low and high on both axes, in scale points 1-5. */
  readonly cut: number;
  /** In the order of the screen; absent = none. */
  readonly ownQuestions?: readonly OwnQuestion[];
}

export type UnitLevel = "organisation" | "department" | "team";

/** A unit as it stood when the wave opened; the order of a list of units is their order on screen. */
export interface UnitNode {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
}

/** Somebody who was entitled to answer in a wave, with role and unit as they stood when it opened. */
export interface WaveMember {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: InsideRole;
}

/** A partner organisation as it stood when the wave opened. */
export interface WavePartner {
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly sector: string;
}

/** Item id → value in the item's own anchors; null = "don't know / not applicable"; absent = not answered or not asked. */
export type Answers = Readonly<Record<string, number | null>>;
