/** One line of the comparison with values that other software computed. */
export interface ComparisonRow {
  readonly data: string;
  readonly what: string;
  /** Software behind the expected values. */
  readonly peer: string;
  /** Values compared. */
  readonly compared: number;
  /** Largest deviation, in the unit. */
  readonly largest: number;
  /** Relative to the value (at least 1), or in standard errors of the two simulations together. */
  readonly unit: "relative" | "simulation";
}

/** An order of magnitude: the smallest power of ten that is not below the deviation; whole standard errors. */
export function magnitude({ largest, unit }: Pick<ComparisonRow, "largest" | "unit">): string {
  if (unit === "simulation") return `${Math.ceil(largest)} s.e.`;
  return largest === 0 ? "0" : `1e${Math.ceil(Math.log10(largest))}`;
}
