import { cronbachAlpha } from "./cronbach-alpha";

/** Cronbach's α of the scale without each item in turn; null where undefined. */
export function alphaIfDropped(rows: readonly (readonly number[])[]): (number | null)[] {
  return (rows[0] ?? []).map((_, dropped) =>
    cronbachAlpha(rows.map((row) => row.filter((_, j) => j !== dropped))),
  );
}
