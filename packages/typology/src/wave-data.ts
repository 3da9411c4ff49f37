import {
  type Answers,
  type InsideRole,
  type ProgrammeSettings,
  type UnitId,
  type UnitNode,
  type WaveMember,
} from "@vensterbank/core";

/** How one item is scored; the entries of the instrument's scoring keys fit. Reversed answers x become lo + hi − x. */
export interface ScoringItem {
  readonly id: string;
  /** `INT`, `EXT` or `CON` in the product. */
  readonly scale: string;
  readonly facet: string;
  readonly reversed: boolean;
  readonly lo: number;
  readonly hi: number;
  readonly side: "inside" | "partner";
  /** Set: the item belongs to the short form about this change topic, not to the scale as a whole. */
  readonly topic?: string;
  /** Set: the item estimates how another group answers this item. */
  readonly estimates?: string;
}

/** One sent questionnaire from inside. The pseudonym is the same person's in every wave of a programme. */
export interface InsideResponse {
  readonly pseudonym: string;
  readonly unitId: UnitId;
  readonly role: InsideRole;
  readonly answers: Answers;
}

export interface PartnerResponse {
  readonly answers: Answers;
}

/** Everything one measurement is computed from; the same data give the same document, bit for bit. */
export interface WaveData {
  readonly settings: ProgrammeSettings;
  /** Seed of every simulation and bootstrap in the document. */
  readonly seed: number;
  readonly units: readonly UnitNode[];
  /** Who was entitled to answer, with unit and role when the wave opened. */
  readonly frame: readonly WaveMember[];
  readonly responses: readonly InsideResponse[];
  /** Number of partners invited. */
  readonly partners: number;
  readonly partnerResponses: readonly PartnerResponse[];
  /** Scoring key, short forms per topic and estimates together. */
  readonly items: readonly ScoringItem[];
}
