/** Standard errors that an observed share may lie from what is claimed (methods 7). */
export const allowedErrors = 2.5;

/** Standard error of a share of `trials`. */
export function shareError(share: number, trials: number): number {
  return Math.sqrt((share * (1 - share)) / trials);
}

/** Whether what was observed goes above a nominal rate further than chance explains. */
export function exceeds(nominal: number, hits: number, trials: number): boolean {
  // Half an observation for counting in whole ones.
  return hits - 0.5 > trials * nominal + allowedErrors * Math.sqrt(trials * nominal * (1 - nominal));
}

/** Whether what was observed lies within chance of a rate, on either side. */
export function agrees(rate: number, hits: number, trials: number): boolean {
  const off = Math.abs(hits - trials * rate) - 0.5;
  return off <= allowedErrors * Math.sqrt(trials * rate * (1 - rate));
}
