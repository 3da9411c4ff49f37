import { type Label } from "./chart-text";

/** The numbers of a chart as a table: what is drawn can always be read as well. */
export interface ChartTable {
  readonly columns: readonly Label[];
  /** First cell of each row is its header. Null = not known, shown as a dash with the reason in another cell. */
  readonly rows: readonly (readonly (Label | null)[])[];
}
