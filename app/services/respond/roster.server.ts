import { type InsideRole, type UnitId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type Visit } from "./visit.server";

/** Somebody, or a partner organisation, that a respondent may name. */
export interface RosterEntry {
  /** `person.ID` or `partner.ID`. */
  readonly key: string;
  readonly name: string;
  readonly kind: "person" | "partner";
  readonly role: InsideRole | null;
  readonly unitId: UnitId | null;
  readonly unit: string | null;
}

/**
 * Who may be named in a wave: everybody who was on the list when it opened, without oneself; inside also the partners.
 * In the order of names.
 */
export async function rosterFor({ waves, people }: TenantRepositories, visit: Visit): Promise<RosterEntry[]> {
  const { wave, frozen, side, participation } = visit;
  const names = new Map((await people.list()).map(({ id, name }) => [id, name]));
  const units = new Map(frozen.units.map(({ id, name }) => [id, name]));
  const persons = (await waves.listMembers(wave.id))
    .filter(({ personId }) => personId !== participation.personId)
    .map(({ personId, unitId, role }): RosterEntry => {
      const name = names.get(personId) ?? "";
      return {
        key: `person.${personId}`,
        name,
        kind: "person",
        role,
        unitId,
        unit: units.get(unitId) ?? null,
      };
    });
  const partners = (side === "inside" ? frozen.partners : []).map(({ partnerId, name }): RosterEntry => {
    return { key: `partner.${partnerId}`, name, kind: "partner", role: null, unitId: null, unit: null };
  });
  const compare = new Intl.Collator("nl").compare;
  return [...persons, ...partners].sort((a, b) => compare(a.name, b.name));
}

/** Above this many names a list is a wall: it stays hidden until somebody searches (coalitions 1). */
export const namesShownAtMost = 100;
