import { type PersonId, type UnitId } from "@vensterbank/core";
import { type NewPerson, newId } from "@vensterbank/db";
import { todayOf } from "../../today.server";
import { checked, type CheckedImport, type ImportWork } from "../import-check.server";
import { type PersonRow, validatePeople } from "../validate-people.server";

/** People are added and changed; who is not in the file stays as they are. */
export async function checkPeople({ repositories, scope, table }: ImportWork): Promise<CheckedImport> {
  const { people, units, partners } = repositories;
  const unitRows = await units.list();
  const unitCode = new Map(unitRows.map(({ id, code }) => [id, code]));
  const unitId = new Map<string, UnitId>(unitRows.map(({ id, code }) => [code, id]));
  const all = await people.list();
  const idOf = new Map<string, PersonId>(all.map(({ id, code }) => [code, id]));
  const existing = new Map(
    all.map((person) => {
      const { code, name, email, role, activeFrom, activeTo } = person;
      return [
        code,
        { code, name, email, role, unit: unitCode.get(person.unitId) ?? "", activeFrom, activeTo },
      ];
    }),
  );
  const outcome = validatePeople(table, {
    people: existing,
    unitCodes: new Set(unitId.keys()),
    partnerCodes: new Set((await partners.list()).map(({ code }) => code)),
  });
  return checked(outcome, async (rows) => {
    const asStored = ({ code, name, email, role, unit, activeFrom, activeTo }: PersonRow) => {
      const id = unitId.get(unit);
      if (id === undefined) throw new Error("A row of a unit that was not checked");
      return {
        code,
        name,
        email,
        role,
        unitId: id,
        activeFrom: activeFrom ?? todayOf(scope.clock),
        activeTo,
      };
    };
    const added: NewPerson[] = [];
    for (const row of rows) {
      const id = idOf.get(row.code);
      const before = existing.get(row.code);
      if (id === undefined) added.push({ id: newId<PersonId>(), ...asStored(row) });
      else if (before && differs(before, row)) await people.update(id, asStored(row));
    }
    await people.insertMany(added);
  });
}

function differs(before: Omit<PersonRow, "line">, row: PersonRow): boolean {
  const fields = ["name", "email", "role", "unit", "activeFrom", "activeTo"] as const;
  return fields.some((field) => before[field] !== row[field]);
}
