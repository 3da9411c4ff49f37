/** Standard deviation and reliability of a scale as they are taken when nothing is known of it yet (methods 7). */
export const usualSpread = { s: 0.8, reliability: 0.85 } as const;

/** Standard errors between a mean and the cut at which both axes together give a pane .90 (.95 each, methods 7). */
export const errorsFromCut = 1.632;

export interface Spread {
  /** Standard deviation of one score, scale points; above 0. */
  readonly s: number;
  /** 0..1 */
  readonly reliability: number;
}

export interface NeededFor extends Spread {
  /** How far both means lie from the cut, scale points; above 0. */
  readonly distance: number;
  /** People who are entitled to answer, 1 or more; Infinity for a statement about more than these. */
  readonly population: number;
}

/**
 * How many of a population have to answer before a window that lies this far from the border is placed in one pane with
 * a probability of .90: n = s²/(SE² + ρs²/N) with SE = d/1.632, rounded up (methods 7).
 * @returns null when not even everybody's answers are enough @throws RangeError on figures that make no sense
 */
export function respondentsNeeded({ distance, population, s, reliability }: NeededFor): number | null {
  checkSpread({ s, reliability });
  if (!(distance > 0)) throw new RangeError("A distance from the cut is above 0");
  checkPopulation(population);
  const se = distance / errorsFromCut;
  const needed = s ** 2 / (se ** 2 + (reliability * s ** 2) / population);
  // A last digit of floating point must not ask for one person more.
  const people = Math.ceil(needed - 1e-9);
  return people > population ? null : people;
}

export interface SettledWith extends Spread {
  /** 0 or more. */
  readonly answers: number;
  readonly population: number;
}

/**
 * The same the other way round: how far from the border a window has to lie to be placed with so many answers, in scale
 * points. d = 1.632·√(s²/n − ρs²/N).
 * @returns null when nobody answered
 */
export function settledDistance({ answers, population, s, reliability }: SettledWith): number | null {
  checkSpread({ s, reliability });
  checkPopulation(population);
  if (!(answers >= 0) || answers > population)
    throw new RangeError("Answers are at least none and at most everybody's");
  if (answers === 0) return null;
  return errorsFromCut * s * Math.sqrt(1 / answers - reliability / population);
}

function checkSpread({ s, reliability }: Spread): void {
  if (!(s > 0 && s < Infinity)) throw new RangeError("A standard deviation is above 0");
  if (!(reliability >= 0 && reliability <= 1)) throw new RangeError("A reliability lies between 0 and 1");
}

function checkPopulation(population: number): void {
  if (!(population >= 1)) throw new RangeError("A population has somebody in it");
}
