import { type PartnerId, type PersonId, type UnitId } from "@vensterbank/core";
import type { PartnerRow, PersonRow, TenantRepositories, UnitRow } from "@vensterbank/db";
import { comparable } from "../import/column-names.server";
import { type matchRules } from "./network-choices.server";
import { type NetworkPlan } from "./plan-network.server";

export interface Roster {
  readonly people: readonly PersonRow[];
  readonly partners: readonly PartnerRow[];
  readonly units: readonly UnitRow[];
}

/** Who and what of a plan is on the lists already: by key of the file, units by their name there. */
export interface RosterMatch {
  readonly people: ReadonlyMap<string, PersonId>;
  readonly partners: ReadonlyMap<string, PartnerId>;
  readonly units: ReadonlyMap<string, UnitId>;
}

export async function loadRoster({ people, partners, units }: TenantRepositories): Promise<Roster> {
  return { people: await people.list(), partners: await partners.list(), units: await units.list() };
}

/**
 * People are found by staff number or mail address alone, never by name: two people may share one. Partners and units
 * are found by code or name, and only in a network that was said to be of this organisation.
 */
export function matchRoster(
  { people, partners, units }: NetworkPlan,
  rule: (typeof matchRules)[number],
  roster: Roster,
): RosterMatch {
  if (rule === "none") return { people: new Map(), partners: new Map(), units: new Map() };
  const personOf = new Map(
    roster.people.flatMap(({ id, code, email, mergedInto }) => {
      const by = rule === "code" ? code : email;
      return by ? [[by.toLowerCase(), mergedInto ?? id] as const] : [];
    }),
  );
  const unitOf = byCodeAndName(roster.units.filter(({ archived }) => !archived));
  return {
    people: found(
      people,
      ({ key }) => key,
      ({ match }) => personOf.get(match),
    ),
    partners: matchPartners(partners, roster.partners),
    units: found(
      units,
      (name) => name,
      (name) => unitOf.get(comparable(name)),
    ),
  };
}

/** One organisation of the file for one of the list: a second of the same name stays apart. */
function matchPartners(
  partners: NetworkPlan["partners"],
  known: readonly PartnerRow[],
): Map<string, PartnerId> {
  const standing = new Map(known.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  const partnerOf = byCodeAndName(known);
  const taken = new Set<PartnerId>();
  return found(
    partners,
    ({ key }) => key,
    ({ key, name }) => {
      const named = partnerOf.get(comparable(key)) ?? partnerOf.get(comparable(name));
      const id = named && standing.get(named);
      if (id === undefined || taken.has(id)) return undefined;
      taken.add(id);
      return id;
    },
  );
}

function byCodeAndName<Id>(
  rows: readonly { readonly id: Id; readonly code: string; readonly name: string }[],
) {
  return new Map([
    ...rows.map(({ id, name }) => [comparable(name), id] as const),
    ...rows.map(({ id, code }) => [comparable(code), id] as const),
  ]);
}

function found<Item, Id>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  idOf: (item: Item) => Id | undefined,
): Map<string, Id> {
  return new Map(
    items.flatMap((item) => {
      const id = idOf(item);
      return id === undefined ? [] : [[keyOf(item), id] as const];
    }),
  );
}
