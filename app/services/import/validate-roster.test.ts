import { describe, expect, it } from "vitest";
import { tableOf } from "./table-of.server";
import { type ImportOutcome } from "./import-outcome.server";
import { validateEvents } from "./validate-events.server";
import { validatePartners } from "./validate-partners.server";
import { validatePeople } from "./validate-people.server";
import { type ExistingUnit, validateUnits } from "./validate-units.server";

const noUnits = { units: new Map<string, ExistingUnit>() };
const faults = (outcome: ImportOutcome<unknown>) =>
  outcome.ok ? [] : outcome.errors.map(({ line, column, code }) => [line, column, code]);
const rowsOf = <Row>(outcome: ImportOutcome<Row>) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.rows;
};

describe("validateUnits", () => {
  it("reads a tree with Dutch headers and fills in levels", () => {
    const outcome = validateUnits(
      tableOf("Code;Valt onder;Naam;Niveau\no;;Vaart;\nd;o;Zorg;afdeling\nt;d;Wmo;\n"),
      noUnits,
    );
    expect(rowsOf(outcome)).toEqual([
      { line: 2, code: "o", parent: null, name: "Vaart", level: "organisation" },
      { line: 3, code: "d", parent: "o", name: "Zorg", level: "department" },
      { line: 4, code: "t", parent: "d", name: "Wmo", level: "team" },
    ]);
    expect(outcome.summary).toEqual({ total: 3, new: 3, changed: 0, unchanged: 0 });
  });

  it("counts what is new, changed and the same", () => {
    const units = new Map<string, ExistingUnit>([
      ["o", { code: "o", parent: null, name: "Vaart", level: "organisation" }],
      ["t", { code: "t", parent: "o", name: "Wmo", level: "team" }],
    ]);
    const outcome = validateUnits(tableOf("code;parent;name\no;;Vaart\nt;o;Wmo en meer\nu;o;Nieuw\n"), {
      units,
    });
    expect(outcome.summary).toEqual({ total: 3, new: 1, changed: 1, unchanged: 1 });
  });

  it("finds cycles, unknown parents, doubles, two tops and wrong levels", () => {
    const text = "code;parent;name;level\no;;O;\na;b;A;team\nb;a;B;team\nc;x;C;team\no;;O;\nd;o;D;kamer\n";
    expect(faults(validateUnits(tableOf(text), noUnits))).toEqual([
      [3, "parent", "cycle"],
      [4, "parent", "cycle"],
      [5, "parent", "unknown-parent"],
      [6, "code", "twice-in-file"],
      [7, "level", "unknown-unit-level"],
    ]);
    expect(faults(validateUnits(tableOf("code;parent;name\no;;O\np;;P\n"), noUnits))).toEqual([
      [null, "parent", "one-top-unit"],
    ]);
    expect(
      faults(validateUnits(tableOf("code;parent;name;level\no;;O;\nt;o;T;organisatie\n"), noUnits)),
    ).toEqual([[3, "level", "level-above"]]);
  });

  it("names missing, double and ignored columns and reads no row then", () => {
    const outcome = validateUnits(tableOf("code;naam;name;kleur\no;x;y;z\n"), noUnits);
    expect(faults(outcome)).toEqual([
      [null, "name", "column-twice"],
      [null, "parent", "column-missing"],
    ]);
    expect(outcome.warnings).toEqual([{ line: null, column: "kleur", code: "column-ignored" }]);
  });
});

describe("validatePeople", () => {
  const context = {
    people: new Map([
      [
        "p9",
        {
          code: "p9",
          name: "An",
          email: "an@x.nl",
          role: "support" as const,
          unit: "t",
          activeFrom: null,
          activeTo: null,
        },
      ],
    ]),
    units: [{ code: "t", name: "Wmo" }],
    partnerCodes: new Set(["g1"]),
  };
  const head = "personeelsnummer;naam;e-mail;rol;team;in dienst;uit dienst\n";

  it("reads Dutch headers, roles and dates", () => {
    const text = `${head}p1;Bo;bo@x.nl;Teamleider;t;1-2-2024;2025-03-01\np9;An;an@x.nl;support;t;;\np2;Cé;;directeur-bestuurder;t;;\n`;
    const outcome = validatePeople(tableOf(text), context);
    expect(rowsOf(outcome)[0]).toEqual({
      line: 2,
      code: "p1",
      name: "Bo",
      email: "bo@x.nl",
      role: "manager",
      unit: "t",
      activeFrom: "2024-02-01",
      activeTo: "2025-03-01",
    });
    expect(outcome.summary).toEqual({ total: 3, new: 2, changed: 0, unchanged: 1 });
  });

  it("names every fault at its place and applies nothing", () => {
    const text =
      `${head}p1;Bo;AN@x.nl;manager;t;;\np1;Bo;bo@;piloot;q;31-02-2024;\n;;;;;;x\n` +
      "g1;Jo;jo@x.nl;manager;t;2025-01-02;2025-01-01\np3;Al;jo@x.nl;manager;t;;\n";
    expect(faults(validatePeople(tableOf(text), context))).toEqual([
      [2, "e-mail", "email-of-another"],
      [3, "e-mail", "not-an-email"],
      [3, "rol", "unknown-role"],
      [3, "in dienst", "not-a-date"],
      [3, "team", "unknown-unit"],
      [3, "personeelsnummer", "twice-in-file"],
      [4, "naam", "cell-empty"],
      [4, "personeelsnummer", "cell-empty"],
      [4, "rol", "cell-empty"],
      [4, "team", "cell-empty"],
      [4, "uit dienst", "not-a-date"],
      [5, "personeelsnummer", "code-of-partner"],
      [5, "uit dienst", "ends-before-start"],
      [6, "e-mail", "email-twice"],
    ]);
  });

  it("keeps a message free of values", () => {
    const outcome = validatePeople(tableOf(`${head}p1;Bo;geheim@;manager;t;;\n`), context);
    if (outcome.ok) throw new Error("no error");
    const { value, ...rest } = outcome.errors[0];
    expect(value).toBe("geheim@");
    expect(JSON.stringify(rest)).not.toContain("geheim");
  });

  it("goes through 100,000 rows, and lists no more faults than anybody reads", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `p${i};Naam ${i};n${i}@x.nl;professional;t;;`);
    expect(validatePeople(tableOf(head + rows.join("\n")), { ...context, people: new Map() })).toMatchObject({
      ok: true,
      summary: { total: 100_000, new: 100_000 },
    });
    const wrong = validatePeople(tableOf(head + rows.join("\n").replaceAll(";t;", ";q;")), context);
    if (wrong.ok) throw new Error("no error");
    expect(wrong.errorCount).toBe(100_000);
    // The same of every row is said once.
    expect(wrong.errors).toHaveLength(1);
    expect(wrong.errors[0].also).toEqual({ lines: [3, 4, 5, 6, 7], count: 99_999 });
    const all = head + rows.map((row, i) => row.replace(";t;", `;q${i};`)).join("\n");
    const each = validatePeople(tableOf(all), context);
    expect(!each.ok && [each.errorCount, each.errors.length]).toEqual([100_000, 200]);
  });
});

describe("validatePartners", () => {
  const context = { partners: new Map(), personCodes: new Set(["p1"]), ownSectors: new Set(["Sport"]) };

  it("knows sectors under their names and keeps new ones", () => {
    const text =
      "code;naam;sector\ng1;Gemeente;Gemeente\ng2;Corporatie;woningcorporatie\ng3;Club;sport\ng4;Bieb;Cultuur\n";
    const outcome = validatePartners(tableOf(text), context);
    expect(rowsOf(outcome).map(({ sector }) => sector)).toEqual([
      "municipality",
      "housing",
      "Sport",
      "Cultuur",
    ]);
    expect(outcome.warnings).toEqual([{ line: 5, column: "sector", code: "new-sector", value: "Cultuur" }]);
  });

  it("refuses doubles and codes of people", () => {
    expect(
      faults(validatePartners(tableOf("code;name;sector\np1;A;zorg\ng1;B;zorg\nG1;C;zorg\n"), context)),
    ).toEqual([
      [2, "code", "code-of-person"],
      [4, "code", "twice-in-file"],
    ]);
  });
});

describe("validateEvents", () => {
  it("reads dates and kinds, and tells new from known", () => {
    const events = [{ date: "2025-09-01", kind: "merger" as const, title: "Fusie" }];
    const outcome = validateEvents(
      tableOf(
        "datum;soort;titel\n1-9-2025;samenvoeging;fusie\n2025-10-01;nieuwe bestuurder;Nieuwe bestuurder\n",
      ),
      { events },
    );
    expect(outcome.summary).toEqual({ total: 2, new: 1, changed: 0, unchanged: 1 });
    expect(rowsOf(outcome)[1].kind).toBe("new-director");
  });

  it("refuses unknown kinds, missing dates and doubles", () => {
    const text = "date;kind;title\n;merger;A\n2025-01-01;feest;B\n2025-01-01;merger;C\n2025-01-01;merger;c\n";
    expect(faults(validateEvents(tableOf(text), { events: [] }))).toEqual([
      [2, "date", "cell-empty"],
      [3, "kind", "unknown-event-kind"],
      [5, "title", "twice-in-file"],
    ]);
  });
});
