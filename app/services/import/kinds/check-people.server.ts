import { asId, type InsideRole, insideRoles, type PersonId, type UnitId } from "@vensterbank/core";
import {
  type NewPerson,
  newId,
  type PersonRow as StoredPerson,
  type TenantRepositories,
  type UnitRow,
} from "@vensterbank/db";
import { todayOf } from "../../today.server";
import { type ColumnMapping } from "../bound-columns.server";
import { Differences } from "../difference";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { inPieces } from "../in-pieces.server";
import { comparedFields, type PersonRow, validatePeople } from "../validate-people.server";
import { addTeams } from "./add-teams.server";
import { personDifference } from "./person-difference.server";

/** People are added and changed; who is not in the file stays as they are, unless that is chosen otherwise. */
export async function checkPeople(work: ImportWork): Promise<CheckedImport> {
  const { repositories, scope, table, mapping = null, options = {} } = work;
  const today = todayOf(scope.clock);
  const unitRows = await repositories.units.list();
  const all = await repositories.people.list();
  const known = knownPeople(all, unitRows);
  const outcome = validatePeople(table, {
    people: known.existing,
    // A unit that is not in use any more is still known by its code.
    units: unitRows.map(({ code, name, archived }) => ({ code, name: archived ? code : name })),
    partnerCodes: new Set((await repositories.partners.list()).map(({ code }) => code)),
    merged: known.merged,
    mapping,
    roles: rolesIn(mapping),
    newUnits: options.newUnits,
    today,
  });
  const { matches, present, unknownUnits, openQuestions, matchedBy } = outcome;

  const differences = new Differences();
  const unitName = new Map([...unitRows, ...unknownUnits].map(({ code, name }) => [code, name]));
  for (const row of outcome.ok ? outcome.rows : []) {
    const one = personDifference(matches.get(row.line)?.person, row, today, unitName);
    if (one) differences.add(one.kind, one.line);
  }
  const active = all.filter(
    ({ mergedInto, activeFrom, activeTo }) =>
      mergedInto === null && activeFrom <= today && (activeTo === null || activeTo >= today),
  );
  // Whose last day is known already is about to leave anyway.
  const left = active.filter(({ code, activeTo }) => activeTo === null && !present.has(code));
  if (outcome.ok) for (const { name } of left) differences.add("left", { name });

  const write = async (rows: readonly PersonRow[], into: TenantRepositories) => {
    const { people } = into;
    const unitId = new Map<string, UnitId>(unitRows.map(({ id, code }) => [code, id]));
    for (const [code, id] of await addTeams(into, scope, unknownUnits)) unitId.set(code, id);
    const asStored = (row: PersonRow) => {
      const { code, name, email, role, activeTo } = row;
      const id = unitId.get(row.unit);
      if (id === undefined) throw new Error("A row of a unit that was not checked");
      return { code, name, email, role, unitId: id, activeFrom: row.activeFrom ?? today, activeTo };
    };
    const added: NewPerson[] = [];
    await inPieces(rows, async (piece) => {
      for (const row of piece) {
        const before = matches.get(row.line)?.person;
        const id = before && known.idOf.get(before.code);
        if (id === undefined) added.push({ id: newId<PersonId>(), ...asStored(row) });
        else if (before && comparedFields.some((field) => before[field] !== row[field]))
          await people.update(id, asStored(row));
      }
    });
    await inPieces(added, (piece) => people.insertMany(piece));
    const { endLeft } = options;
    if (endLeft !== undefined)
      await inPieces(left, async (piece) => {
        for (const { id, activeFrom } of piece)
          await people.update(id, { activeTo: endLeft < activeFrom ? activeFrom : endLeft });
      });
  };
  return checked(outcome, write, {
    differences: differences.list(),
    leaving: { count: left.length, active: active.length },
    unknownUnits: unknownUnits.map(({ name }) => name),
    openQuestions,
    matchedBy,
  });
}

function knownPeople(all: readonly StoredPerson[], units: readonly UnitRow[]) {
  const unitCode = new Map(units.map(({ id, code }) => [id, code]));
  const byId = new Map(all.map((person) => [person.id, person]));
  const standing = (person: StoredPerson): StoredPerson => {
    const next = person.mergedInto === null ? undefined : byId.get(person.mergedInto);
    return next === undefined ? person : standing(next);
  };
  const merged = new Map<string, string>();
  const existing = new Map<string, Omit<PersonRow, "line">>();
  for (const person of all) {
    const { code, name, email, role, activeFrom, activeTo, mergedInto } = person;
    const unit = unitCode.get(person.unitId) ?? "";
    if (mergedInto === null) existing.set(code, { code, name, email, role, unit, activeFrom, activeTo });
    else merged.set(code, standing(person).code);
  }
  return {
    existing,
    merged,
    idOf: new Map<string, PersonId>(all.map(({ id, code }) => [code, asId<PersonId>(id)])),
  };
}

/** What somebody said that words for roles mean. */
function rolesIn(mapping: ColumnMapping | null): ReadonlyMap<string, InsideRole> {
  const found = new Map<string, InsideRole>();
  for (const [key, value] of Object.entries(mapping ?? {})) {
    const role = insideRoles.find((one) => one === value);
    if (key.startsWith("role:") && role !== undefined) found.set(key.slice("role:".length), role);
  }
  return found;
}
