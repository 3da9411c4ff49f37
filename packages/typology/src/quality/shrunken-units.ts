import { empiricalBayes } from "@vensterbank/stats";

export interface UnitMean {
  readonly id: string;
  readonly mean: number;
  readonly se: number;
}

export interface ShrunkenUnit {
  readonly id: string;
  /** Scale points, between the own mean and the mean of all. */
  readonly shrunken: number;
  /** Weight of the own mean, 0-1. */
  readonly weight: number;
}

/** Two means alone say hardly anything about how much units differ. */
const fewestUnits = 3;

/**
 * Means of units of one kind, drawn towards their common mean by empirical Bayes (methods 1.3): what to expect of a unit
 * when chance in small numbers is taken out. Sort by these; show the raw means with their intervals.
 * @returns null under three units, or when a standard error is not above 0
 */
export function shrunkenUnits(units: readonly UnitMean[]): readonly ShrunkenUnit[] | null {
  if (units.length < fewestUnits) return null;
  const result = empiricalBayes(units.map(({ mean, se }) => ({ mean, variance: se ** 2 })));
  return result && units.map(({ id }, i) => ({ id, ...result.groups[i] }));
}
