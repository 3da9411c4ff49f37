import { type Message, message } from "@vensterbank/core";
import { type MeasureContext } from "./measure-line.server";

/** A role as those who have it: "managers". */
export function roleNames(role: string): Message {
  return message(`networkMeasures.people.${role}`);
}

/** People inside per role. */
export function roleSizes({ scope }: Pick<MeasureContext, "scope">): ReadonlyMap<string, number> {
  return sizes(scope.nodes.flatMap(({ kind, role }) => (kind === "person" ? [role] : [])));
}

/** People inside per unit. */
export function unitSizes({ scope }: Pick<MeasureContext, "scope">): ReadonlyMap<string, number> {
  return sizes(
    scope.nodes.flatMap(({ kind, unitId }) => (kind === "person" && unitId !== null ? [unitId] : [])),
  );
}

/** Roles inside of which something may be told: all with names, those of enough people without, none of groups. */
export function tellableRoles(context: MeasureContext): ReadonlySet<string> {
  return tellable(roleSizes(context), context);
}

export function tellableUnits(context: MeasureContext): ReadonlySet<string> {
  return tellable(unitSizes(context), context);
}

function tellable(
  bySize: ReadonlyMap<string, number>,
  { view, threshold }: Pick<MeasureContext, "view" | "threshold">,
): ReadonlySet<string> {
  if (view === "groups") return new Set();
  return new Set(
    [...bySize].flatMap(([name, size]) => (view === "names" || size >= threshold ? [name] : [])),
  );
}

function sizes(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}
