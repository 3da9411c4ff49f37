import { type DifferenceKind, type DifferenceLine } from "../difference";
import { comparedFields, type ExistingPerson, type PersonRow } from "../validate-people.server";

/**
 * What a row does to somebody; null = nothing. Who moves and changes in other ways too has moved.
 * @param today yyyy-mm-dd. @param unitName by code
 */
export function personDifference(
  before: ExistingPerson | undefined,
  row: PersonRow,
  today: string,
  unitName: ReadonlyMap<string, string>,
): { readonly kind: DifferenceKind; readonly line: DifferenceLine } | null {
  const { name } = row;
  const nameOf = (unit: string) => unitName.get(unit) ?? unit;
  if (before === undefined) return { kind: "new", line: { name, to: nameOf(row.unit) } };
  const columns = comparedFields.filter((field) => before[field] !== row[field]);
  if (columns.length === 0) return null;
  const wasGone = before.activeTo !== null && before.activeTo < today;
  if (wasGone && (row.activeTo === null || row.activeTo >= today))
    return { kind: "returned", line: { name } };
  if (before.unit !== row.unit)
    return { kind: "moved", line: { name, from: nameOf(before.unit), to: nameOf(row.unit) } };
  if (before.role !== row.role) return { kind: "role", line: { name, from: before.role, to: row.role } };
  return { kind: "changed", line: { name, columns } };
}
