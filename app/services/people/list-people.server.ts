import { type InsideRole, type PersonId, type UnitId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { type UnitLine, unitLines } from "./unit-lines.server";

export interface PersonLine {
  readonly id: PersonId;
  readonly code: string;
  readonly name: string;
  readonly role: InsideRole;
  readonly unit: string;
  /** Last day, YYYY-MM-DD. */
  readonly activeTo: string | null;
}

export interface PeopleView {
  readonly people: readonly PersonLine[];
  readonly units: readonly UnitLine[];
  /** On the list today, whatever is searched for. */
  readonly active: number;
  /** Of them how many have no mail address. */
  readonly withoutEmail: number;
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

export interface PeopleQuestion {
  /** Part of a name or code. */
  readonly search?: string;
  /** A unit; people of the units below it count. */
  readonly unit?: string;
  /** Also who has left. */
  readonly left: boolean;
  /** Only who has no mail address. */
  readonly withoutEmail?: boolean;
  readonly page: number;
}

const perPage = 50;

/** One page of the staff list, in order of unit and name. */
export async function listPeople(
  scope: MemberScope,
  { search = "", unit, left, withoutEmail = false, page }: PeopleQuestion,
): Promise<PeopleView> {
  return scope.read(async (repositories) => {
    const today = todayOf(scope.clock);
    const units = await unitLines(repositories, today);
    const order = new Map(units.map(({ id }, i) => [id, i]));
    const nameOf = new Map(units.map(({ id, name }) => [id, name]));
    const within = unit === undefined ? null : withBelow(units, unit);
    const wanted = search.trim().toLowerCase();
    const all = (await repositories.people.list()).filter(({ mergedInto }) => mergedInto === null);
    const isActive = ({ activeTo }: { activeTo: string | null }) => activeTo === null || activeTo >= today;
    const found = all
      .filter((person) => left || isActive(person))
      .filter(({ email }) => !withoutEmail || email === null)
      .filter(({ unitId }) => within === null || within.has(unitId))
      .filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(wanted))
      .sort(
        (a, b) =>
          (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0) || a.name.localeCompare(b.name, "nl"),
      );
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const at = Math.min(Math.max(1, page), pages);
    return {
      people: found
        .slice((at - 1) * perPage, at * perPage)
        .map(({ id, code, name, role, unitId, activeTo }) => ({
          id,
          code,
          name,
          role,
          unit: nameOf.get(unitId) ?? "",
          activeTo,
        })),
      units,
      active: all.filter(isActive).length,
      withoutEmail: all.filter((person) => isActive(person) && person.email === null).length,
      found: found.length,
      page: at,
      pages,
    };
  });
}

function withBelow(units: readonly UnitLine[], unit: string): ReadonlySet<UnitId> {
  const start = units.findIndex(({ id }) => id === unit);
  if (start === -1) return new Set();
  const rest = units.slice(start + 1);
  const end = rest.findIndex(({ depth }) => depth <= units[start].depth);
  const below = end === -1 ? rest : rest.slice(0, end);
  return new Set([units[start].id, ...below.map(({ id }) => id)]);
}
