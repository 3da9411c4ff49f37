import { type UnitId } from "@vensterbank/core";
import { type RosterEntry } from "./roster.server";

/** The names of one team, or of all partner organisations. */
export interface NameGroup {
  /** Name of the team; null for partner organisations. */
  readonly unit: string | null;
  readonly own: boolean;
  readonly entries: readonly RosterEntry[];
}

/** Names by team: one's own first, then in order of name, partners last. */
export function nameGroups(entries: readonly RosterEntry[], ownUnit: UnitId | null): NameGroup[] {
  const byUnit = new Map<UnitId | null, RosterEntry[]>();
  for (const entry of entries) {
    const group = byUnit.get(entry.unitId);
    if (group) group.push(entry);
    else byUnit.set(entry.unitId, [entry]);
  }
  const rank = (unitId: UnitId | null) => (unitId === null ? 2 : unitId === ownUnit ? 0 : 1);
  const compare = new Intl.Collator("nl").compare;
  return [...byUnit]
    .sort(([a, [one]], [b, [other]]) => rank(a) - rank(b) || compare(one.unit ?? "", other.unit ?? ""))
    .map(([unitId, own]) => ({
      unit: own[0].unit,
      own: unitId !== null && unitId === ownUnit,
      entries: own,
    }));
}
