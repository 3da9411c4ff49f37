import { type PersonId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fillRoster, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { applyImport } from "./apply-import.server";
import { chooseColumns } from "./choose-columns.server";
import { getColumns } from "./get-columns.server";
import { previewImport } from "./preview-import.server";
import { fullList, rosterDesk } from "./roster-desk.fixture";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  await fillRoster(kade);
});

const { upload, preview, apply, everything } = rosterDesk(() => kade);
const kinds = (one: Awaited<ReturnType<typeof preview>>) =>
  Object.fromEntries((one.differences ?? []).map(({ kind, count }) => [kind, count]));

describe("columns that somebody points out", () => {
  const messy =
    "Medewerker;Werkplek;Wat doet die;Bereikbaar\nBo Bos;Noord;maatschappelijk werker;bo@x.nl\nAn Aas;Zuid;teamleider;an@x.nl\n";

  it("are guessed, chosen with the words for roles, and used by themselves the next time", async () => {
    const id = await upload(messy);
    expect(valueOf(await previewImport(kade.scope, id)).columns).toBe("needed");
    const asked = valueOf(await getColumns(kade.scope, id));
    expect(asked.chosen).toMatchObject({ name: "Medewerker", email: "Bereikbaar" });
    expect(asked.columns[1].examples).toEqual(["Noord", "Zuid"]);
    const columns = { name: "Medewerker", unit: "Werkplek", role: "Wat doet die", email: "Bereikbaar" };
    const wrong = await chooseColumns(kade.scope, id, {
      columns: { name: "Medewerker", unit: "Medewerker" },
      roles: {},
    });
    expect(wrong).toMatchObject({
      error: {
        fields: [
          { field: "unit", key: "field.column-twice" },
          { field: "role", key: "field.required" },
        ],
      },
    });
    expect(valueOf(await chooseColumns(kade.scope, id, { columns, roles: {} }))).toMatchObject({
      wordsLeft: true,
    });
    const [word] = valueOf(await getColumns(kade.scope, id)).roleWords;
    expect(word).toMatchObject({ word: "maatschappelijk werker", rows: 1, role: null });
    const roles = { [word.key]: "professional" };
    expect(valueOf(await chooseColumns(kade.scope, id, { columns, roles }))).toMatchObject({
      wordsLeft: false,
    });
    expect(valueOf(await previewImport(kade.scope, id))).toMatchObject({
      ok: true,
      columns: "chosen",
      summary: { new: 2 },
    });
    valueOf(await applyImport(kade.scope, id));
    expect((await everything()).people.find(({ name }) => name === "Bo Bos")).toMatchObject({
      role: "professional",
      email: "bo@x.nl",
    });
    // A later list with the same header: nothing is asked.
    const later = messy.replace("Bo Bos;Noord", "Bo Bos;Zuid");
    expect(kinds(await preview(later))).toMatchObject({ moved: 1 });
  });

  it("are nobody else's", async () => {
    const id = await upload(messy);
    const other = await organisationIn(database);
    const gone = { error: { code: "import-expired" } };
    expect(await getColumns(other.scope, id)).toMatchObject(gone);
    expect(await chooseColumns(other.scope, id, { columns: {}, roles: {} })).toMatchObject(gone);
  });
});

describe("differences", () => {
  it("name who is new, moved, in another role, changed, back and gone", async () => {
    valueOf(await apply("code;naam;rol;team;uit dienst\np7;Persoon 7;professional;zuid;2026-01-31\n"));
    const list = fullList((row) => {
      const [code, name, role] = row;
      if (code === "p1") return [code, name, role, "zuid"];
      if (code === "p2") return [code, name, "support", "noord"];
      if (code === "p3") return [code, "Persoon Drie", role, "noord"];
      return code === "p4" ? null : row;
    });
    const seen = await preview(`${list}\np9;Negende;professional;noord`);
    expect(kinds(seen)).toEqual({ new: 1, moved: 1, role: 1, returned: 1, changed: 1, left: 1 });
    expect(seen.differences?.find(({ kind }) => kind === "moved")?.lines).toEqual([
      { name: "Persoon 1", from: "Noord", to: "Zuid" },
    ]);
    expect(seen.differences?.find(({ kind }) => kind === "changed")?.lines).toEqual([
      { name: "Persoon Drie", columns: ["name"] },
    ]);
    expect(seen.leaving).toEqual({ count: 1, active: 6, byDefault: true });
  });

  it("end who left only when that is chosen, and warn when it is many", async () => {
    const half = fullList((row) => (row[3] === "zuid" ? null : row));
    expect((await preview(half)).leaving).toEqual({ count: 3, active: 7, byDefault: false });
    valueOf(await apply(half));
    expect((await everything()).people.every(({ activeTo }) => activeTo === null)).toBe(true);
    valueOf(await apply(half, { endLeft: "2026-02-28" }));
    const ended = (await everything()).people.filter(({ activeTo }) => activeTo !== null);
    expect(ended.map(({ code, activeTo }) => [code, activeTo])).toEqual(
      ["p5", "p6", "p7"].map((code) => [code, "2026-02-28"]),
    );
  });

  it("recognise people by mail address or by name and unit when the list has no codes", async () => {
    valueOf(await apply("code;naam;mail;rol;team\np1;Persoon 1;een@x.nl;manager;noord\n"));
    const list =
      "naam;mail;rol;team\nAndere Naam;EEN@x.nl;manager;Zuid\nPersoon 2;;professional;Noord\nNieuw;n@x.nl;support;Zuid\n";
    const seen = await preview(list);
    expect(seen.matchedBy).toEqual({ code: 0, email: 1, name: 1 });
    expect(kinds(seen)).toMatchObject({ new: 1, moved: 1 });
    valueOf(await apply(list));
    const { people } = await everything();
    expect(people.find(({ code }) => code === "p1")).toMatchObject({ name: "Andere Naam" });
    expect(people).toHaveLength(8);
  });

  it("keep an address that a list leaves out", async () => {
    valueOf(await apply("code;naam;mail;rol;team\np1;Persoon 1;een@x.nl;manager;noord\n"));
    valueOf(await apply("code;naam;mail;rol;team\np1;Persoon 1;;manager;zuid\n"));
    const kept = (await everything()).people.find(({ code }) => code === "p1");
    expect(kept?.email).toBe("een@x.nl");
  });

  it("make teams that are not there when that is chosen", async () => {
    const list = "code;naam;rol;team\nx1;Xan;professional;Nieuw team\nx2;Yas;professional;nieuw team\n";
    expect(await preview(list)).toMatchObject({ ok: false, unknownUnits: ["Nieuw team"], otherErrors: 0 });
    const worse = await preview(`${list}x3;Zoë;baas;Noord\nx4;;chef;Derde`);
    expect(worse).toMatchObject({
      unknownUnits: ["Nieuw team", "Derde"],
      unknownWords: ["baas", "chef"],
      otherErrors: 1,
    });
    expect(await apply(list)).toMatchObject({ error: { code: "import-has-errors" } });
    valueOf(await apply(list, { newUnits: true }));
    const { units, people } = await everything();
    const made = units.find(({ name }) => name === "Nieuw team");
    expect(made).toMatchObject({ level: "team", parentId: units.find(({ code }) => code === "kade")?.id });
    expect(people.filter(({ unitId }) => unitId === made?.id)).toHaveLength(2);
    expect((await preview(list)).ok).toBe(true);
  });

  it("of partners hold contacts, several of one organisation", async () => {
    const list =
      "organisatie;sector;contactpersoon;e-mailadres\nGemeente;municipality;Ans;ans@g.nl\nGemeente;;Ben;mailto:ben@g.nl\nNieuwe;zorg;;\n";
    const id = await upload(list, "partners");
    const seen = valueOf(await previewImport(kade.scope, id));
    expect(kinds(seen)).toEqual({ new: 1, "contact-new": 2, absent: 1 });
    valueOf(await applyImport(kade.scope, id));
    const { partners, contacts } = await everything();
    const gemeente = partners.find(({ code }) => code === "o2");
    expect(
      contacts
        .filter(({ partnerId }) => partnerId === gemeente?.id)
        .map(({ email }) => email)
        .sort(),
    ).toEqual(["ans@g.nl", "ben@g.nl"]);
    const again = valueOf(await previewImport(kade.scope, await upload(list, "partners")));
    expect(kinds(again)).toEqual({ absent: 1 });
    expect(again.sameAs).toMatchObject({ fileName: "lijst.csv" });
  });
});

describe("one's own list", () => {
  it("changes nothing when it comes in again, with codes or without", async () => {
    valueOf(
      await apply(
        "naam;mail;rol;team\nZoë Ø;zoe@x.nl;manager;Noord\nBo;;support;Zuid\nBo;bo@x.nl;support;Noord\n",
      ),
    );
    const { people, units } = await everything();
    const unit = new Map(units.map(({ id, name }) => [id, name]));
    const lines = people.map(({ code, name, email, role, unitId, activeFrom }) => [
      code,
      name,
      email ?? "",
      role,
      unit.get(unitId) ?? "",
      activeFrom,
    ]);
    for (const from of [0, 1]) {
      const head = ["code", "naam", "mail", "rol", "team", "in dienst"].slice(from).join(";");
      const seen = await preview([head, ...lines.map((line) => line.slice(from).join(";"))].join("\n"));
      expect(seen).toMatchObject({ ok: true, differences: [], summary: { total: 10, unchanged: 10 } });
    }
    expect(people.map(({ id }): PersonId => id)).toHaveLength(10);
  });
});
