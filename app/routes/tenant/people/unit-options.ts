import type { UnitLine } from "../../../services/people/unit-lines.server";

/** Units as choices, set in by their depth. */
export function unitOptions(units: readonly UnitLine[]) {
  return units.map(({ id, name, depth }) => ({ value: id, label: `${"\u2003".repeat(depth)}${name}` }));
}
