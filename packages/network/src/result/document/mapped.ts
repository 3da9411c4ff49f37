import { type Measure } from "../../measure";

/** What the relations show of the coalitions that the questionnaire asks about (perceived against mapped). */
export interface MappedCoalitions {
  readonly inside: {
    /** Manager-professional pairs within a unit where both answered, with a tie reported by both. */
    readonly confirmedPairs: Measure;
    /** Units with both roles that have at least one tie between them. */
    readonly unitsCovered: Measure;
    readonly reciprocity: Measure;
    readonly units: readonly MappedUnitInside[];
  };
  readonly outside: {
    /** Units with at least one operational (case or practice) and one strategic tie across the border. */
    readonly unitsAtBothLevels: Measure;
    readonly units: readonly MappedUnitOutside[];
  };
}

export interface MappedUnitInside {
  readonly unitId: string;
  readonly pairs: number;
  readonly pairsAnsweredByBoth: number;
  readonly confirmed: number;
  readonly reported: number;
}

export interface MappedUnitOutside {
  readonly unitId: string;
  readonly operational: number;
  readonly strategic: number;
  /** Ties across confirmed by the partner, of those to partners who answered. */
  readonly confirmed: number;
  readonly answeredByPartner: number;
}
