/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];
