import { type PersonId, type UnitId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addEvent } from "../events/add-event.server";
import { deleteEvent } from "../events/delete-event.server";
import { listEvents } from "../events/list-events.server";
import { updateEvent } from "../events/update-event.server";
import { getPartner } from "../partners/get-partner.server";
import { removeContact } from "../partners/remove-contact.server";
import { saveContact } from "../partners/save-contact.server";
import { savePartner } from "../partners/save-partner.server";
import {
  draftWave,
  fillRoster,
  openedWave,
  type Organisation,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getPerson } from "./get-person.server";
import { listPeople } from "./list-people.server";
import { listUnits } from "./list-units.server";
import { savePerson } from "./save-person.server";
import { saveUnit } from "./save-unit.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  await fillRoster(kade);
});

const unitId = async (code: string) =>
  (await listUnits(kade.scope)).find((unit) => unit.code === code)?.id ?? "";

describe("the staff list", () => {
  it("is searched by name, narrowed to a unit with those below it, and pages", async () => {
    const all = await listPeople(kade.scope, { left: false, page: 1 });
    expect(all).toMatchObject({ found: 7, active: 7, pages: 1 });
    expect((await listPeople(kade.scope, { search: "soon 3", left: false, page: 1 })).people).toHaveLength(1);
    const count = async (unit: string) =>
      (await listPeople(kade.scope, { unit: await unitId(unit), left: false, page: 1 })).found;
    expect([await count("kade"), await count("noord"), await count("zuid")]).toEqual([7, 4, 3]);
    expect((await listPeople(kade.scope, { unit: "nowhere", left: false, page: 9 })).found).toBe(0);
  });

  it("shows who has left only when asked", async () => {
    const [first] = (await listPeople(kade.scope, { left: false, page: 1 })).people;
    const form = {
      code: first.code,
      name: first.name,
      role: first.role,
      unit: await unitId("noord"),
      activeFrom: "2025-01-01",
      activeTo: "2026-03-01",
    };
    valueOf(await savePerson(kade.scope, first.id, form));
    expect((await listPeople(kade.scope, { left: false, page: 1 })).found).toBe(6);
    expect((await listPeople(kade.scope, { left: true, page: 1 })).found).toBe(7);
  });

  it("gives a code to who has none, tells who has no address, and keeps the code of who had one", async () => {
    const form = {
      name: "Bo Bos",
      role: "support" as const,
      unit: await unitId("noord"),
      activeFrom: "2026-01-01",
    };
    const id = valueOf(await savePerson(kade.scope, null, { ...form, email: "bo@x.example" }));
    const { person } = valueOf(await getPerson(kade.scope, id));
    expect(person?.code).toMatch(/^bo-[0-9a-f]{8}$/);
    valueOf(await savePerson(kade.scope, id, { ...form, name: "Bo Baas", email: "bo@x.example" }));
    expect(valueOf(await getPerson(kade.scope, id)).person).toMatchObject({
      code: person?.code,
      name: "Bo Baas",
    });
    const without = await listPeople(kade.scope, { left: false, withoutEmail: true, page: 1 });
    expect(without).toMatchObject({ found: 7, withoutEmail: 7, active: 8 });
    valueOf(await savePerson(kade.scope, null, form));
    expect(await savePerson(kade.scope, null, form)).toMatchObject({
      error: { fields: [{ field: "name" }] },
    });
  });

  it("refuses a code that is in use, an unknown unit and somebody of another tenant", async () => {
    const form = { code: "P2", name: "X", role: "support" as const, unit: "west", activeFrom: "2026-01-01" };
    expect(await savePerson(kade.scope, null, form)).toMatchObject({
      error: { fields: [{ field: "code" }, { field: "unit" }] },
    });
    expect(await savePerson(kade.scope, newId<PersonId>(), form)).toMatchObject({
      error: { code: "not-found" },
    });
    expect(await savePerson(kade.scope, null, { ...form, code: "o1" })).toMatchObject({ ok: false });
  });
});

describe("units", () => {
  it("are added below a unit, which becomes a department", async () => {
    valueOf(await saveUnit(kade.scope, { name: "Noord-West", code: "nw", parent: await unitId("noord") }));
    expect((await listUnits(kade.scope)).map(({ code, level, depth }) => [code, level, depth])).toEqual([
      ["kade", "organisation", 0],
      ["noord", "department", 1],
      ["nw", "team", 2],
      ["zuid", "team", 1],
    ]);
    expect(await saveUnit(kade.scope, { name: "X", code: "NW", parent: await unitId("zuid") })).toMatchObject(
      {
        ok: false,
      },
    );
    expect(await saveUnit(kade.scope, { name: "X", code: "x" })).toMatchObject({ ok: false });
    expect(await saveUnit(kade.scope, { name: "X", id: newId<UnitId>() })).toMatchObject({
      error: { code: "not-found" },
    });
  });
});

describe("partners", () => {
  it("are added with contacts, and a code belongs to one of them or to a person", async () => {
    const id = valueOf(
      await savePartner(kade.scope, null, { code: "o3", name: "School", ownSector: "Sport" }),
    );
    valueOf(await saveContact(kade.scope, id, { name: "Ans" }));
    const known = valueOf(await getPartner(kade.scope, id));
    expect(known).toMatchObject({
      partner: { sector: "Sport" },
      contacts: [{ name: "Ans" }],
      ownSectors: ["Sport"],
    });
    valueOf(
      await saveContact(kade.scope, id, { id: known.contacts[0].id, name: "Ben", email: "ben@x.example" }),
    );
    expect(valueOf(await getPartner(kade.scope, id)).contacts).toMatchObject([{ name: "Ben" }]);
    expect(await saveContact(kade.scope, id, { name: "Bernard", email: "BEN@x.example" })).toMatchObject({
      error: { fields: [{ field: "email", key: "field.taken" }] },
    });
    valueOf(await saveContact(kade.scope, id, { name: "Cor" }));
    const cor = valueOf(await getPartner(kade.scope, id)).contacts.find(({ name }) => name === "Cor");
    expect(valueOf(await removeContact(kade.scope, id, cor?.id ?? ""))).toBe("Cor");
    expect(valueOf(await getPartner(kade.scope, id)).contacts).toHaveLength(1);
    await openedWave(kade);
    expect(await removeContact(kade.scope, id, known.contacts[0].id)).toMatchObject({
      error: { code: "contact-in-wave" },
    });
    for (const code of ["o1", "p1"])
      expect(await savePartner(kade.scope, null, { code, name: "X", sector: "housing" })).toMatchObject({
        ok: false,
      });
    const other = await organisationIn(database);
    expect(await getPartner(other.scope, id)).toMatchObject({ error: { code: "not-found" } });
    expect(await saveContact(other.scope, id, { name: "X" })).toMatchObject({ error: { code: "not-found" } });
  });
});

describe("partners without a code", () => {
  it("get one that is made from the name, which nobody has twice", async () => {
    const partner = { name: "Buurthuis Zuid", sector: "education" };
    const id = valueOf(await savePartner(kade.scope, null, partner));
    expect(valueOf(await getPartner(kade.scope, id)).partner?.code).toMatch(/^buurthuis-zuid-[0-9a-f]{8}$/);
    expect(await savePartner(kade.scope, null, partner)).toMatchObject({
      error: { fields: [{ field: "name", key: "field.taken" }] },
    });
  });
});

describe("change events", () => {
  it("are added, changed and deleted within their tenant", async () => {
    const { programmeId } = await draftWave(kade);
    const event = { date: "2026-02-01", kind: "merger" as const, title: "Fusie" };
    const id = valueOf(await addEvent(kade.scope, programmeId, event));
    const other = await organisationIn(database);
    const notFound = { error: { code: "not-found" } };
    expect(await addEvent(other.scope, programmeId, event)).toMatchObject(notFound);
    expect(await updateEvent(other.scope, id, event)).toMatchObject(notFound);
    expect(await deleteEvent(other.scope, id)).toMatchObject(notFound);
    valueOf(await updateEvent(kade.scope, id, { ...event, title: "Samenvoeging" }));
    expect((await listEvents(kade.scope))[0].events).toMatchObject([{ title: "Samenvoeging" }]);
    valueOf(await deleteEvent(kade.scope, id));
    expect((await listEvents(kade.scope))[0].events).toEqual([]);
  });
});
