import {
  detectableChange,
  isReliableChange,
  reliableChangeIndex as indexOf,
  variance,
} from "@vensterbank/stats";
import { difference, type Pair } from "./paired-difference";

/**
 * Squared standard error of measurement for changes of persons: variance in the first wave of everybody linked in the
 * organisation, times 1 − α; null when unknown or zero.
 */
export function linkedSem2(pairs: readonly Pair[], alpha: number | null): number | null {
  const spread = variance(pairs.map((pair) => pair.first));
  if (spread === null || alpha === null || spread * (1 - alpha) <= 0) return null;
  return spread * (1 - alpha);
}

/** Reliable change index d/(√2·SEM) of one person (Jacobson & Truax 1991). @param sem2 of the first wave, above 0 */
export function reliableChangeIndex(pair: Pair, sem2: number): number {
  return indexOf(difference(pair), sem2);
}

/** Beyond what measurement error gives in 95 % of people who did not change. */
export function isReliable(index: number): boolean {
  return isReliableChange(index);
}

/** Smallest change of one person that exceeds measurement error, in scale points. */
export function individualMdc95(sem2: number): number {
  return detectableChange(Math.sqrt(2 * sem2));
}
