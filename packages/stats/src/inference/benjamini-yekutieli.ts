import { benjaminiHochberg } from "./benjamini-hochberg";

/**
 * p values adjusted for the false discovery rate under any dependence: Benjamini-Hochberg times Σ1/i over the family, at
 * most 1 (Benjamini & Yekutieli 2001). Undefined p values stay null and do not count.
 */
export function benjaminiYekutieli(p: readonly (number | null)[]): (number | null)[] {
  const m = p.filter((value) => value !== null).length;
  let harmonic = 0;
  for (let i = 1; i <= m; i++) harmonic += 1 / i;
  // The cap of Benjamini-Hochberg must come after the factor, so the p values are scaled first.
  return benjaminiHochberg(p.map((value) => (value === null ? null : value * harmonic)));
}
