import { type Measure } from "../../measure";

export interface ScopeBlocks {
  /** role × role, directed, over people and partners. */
  readonly roles: readonly BlockDensity[];
  /** unit × unit, people inside. */
  readonly units: readonly BlockDensity[];
  /** Of a very large organisation: `units` leaves out the pairs in which nobody reported a tie. */
  readonly unitPairs?: "with-ties";
  /** inside × sector, both directions. The inside is named `inside`. */
  readonly sectors: readonly BlockDensity[];
}

export interface BlockDensity {
  readonly from: string;
  readonly to: string;
  readonly ties: number;
  readonly observedPairs: number;
  readonly density: Measure;
}
