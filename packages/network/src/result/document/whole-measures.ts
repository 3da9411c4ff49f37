import { type Measure } from "../../measure";

export interface WholeMeasures {
  /** Ties over observed ordered pairs, people and partners. */
  readonly density: Measure;
  /** The same among people inside. */
  readonly densityInside: Measure;
  /** Density among known pairs after a missing report is filled in with the other side's (Stork & Richards 1992). */
  readonly densityReconstructed: Measure;
  /** Share of reports that are returned, of connected pairs that are confirmed, and of strength that is met. */
  readonly reciprocityTies: Measure;
  readonly reciprocityPairs: Measure;
  readonly reciprocityStrength: Measure;
  /** E-I index −1 (all inside the group) … 1 (all across), among people inside for role and unit. */
  readonly eiRole: EiMeasure;
  readonly eiUnit: EiMeasure;
  /** Across the border of the organisation, over people and partners. */
  readonly eiBorder: EiMeasure;
  /** Freeman centralisation of betweenness, 0..1, on pairs connected by either report. */
  readonly betweennessCentralization: Measure;
  /** How well a core and a periphery describe the contacts; 1 = perfectly. */
  readonly corePeriphery: CorePeripheryMeasure;
  /** Do people choose their own kind, among people inside. */
  readonly homophilyRole: HomophilyMeasures;
  readonly homophilyUnit: HomophilyMeasures;
  /** Highest k for which a group exists in which everybody has k ties within it. */
  readonly highestCoreness: Measure;
  /** Sizes of the connected parts, largest first, isolates included; both null as `cutPoints`. */
  readonly components: readonly number[] | null;
  readonly isolates: readonly string[] | null;
}

export interface EiMeasure extends Measure {
  readonly ties: { readonly within: number; readonly across: number };
  /** Weighted by strength. */
  readonly weighted: number | null;
  /** Attainable ends for this number of ties and these group sizes, and the place between them from −1 to 1. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly rescaled: number | null;
}

/**
 * Correlation of the contacts with the pattern "tied when a core member is involved" (Borgatti & Everett 2000), the best
 * that was found. Compared with rewirings by one short search of each network, the observed one included (`short`).
 */
export interface CorePeripheryMeasure extends Measure {
  readonly coreSize: number | null;
  readonly short: number | null;
}

export interface HomophilyMeasures {
  /** (within tied × across untied) / (within untied × across tied); 1 = own kind no oftener than others. */
  readonly oddsRatio: Measure;
  /** Newman's (2003) nominal assortativity, −1..1; 0 = as by chance. */
  readonly assortativity: Measure;
  /** Coleman's (1958) index per group, −1..1; groups ascending. */
  readonly groups: readonly { readonly group: string; readonly coleman: Measure }[];
}
