import { buildInstrument } from "@vensterbank/instrument";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerItems } from "./answer-items.server";
import { type ImportOutcome } from "./import-outcome.server";
import { readTable } from "./read-table.server";
import { tableOf } from "./table-of.server";
import { type AnswersContext, validateAnswers } from "./validate-answers.server";
import { senderKey, tieKey, type TiesContext, validateTies } from "./validate-ties.server";

const faults = (outcome: ImportOutcome<unknown>) =>
  outcome.ok ? [] : outcome.errors.map(({ line, column, code }) => [line, column, code]);
const rowsOf = <Row>(outcome: ImportOutcome<Row>) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.rows;
};

const answersContext: AnswersContext = {
  items: answerItems(buildInstrument()),
  waves: new Map([
    [
      1,
      {
        people: new Map([
          ["p1", { unit: "t1", role: "professional" as const }],
          ["p2", { unit: "t1", role: "manager" as const }],
          ["p3", { unit: "t2", role: "support" as const }],
        ]),
        partnerCodes: new Set(["g1"]),
        unitCodes: new Set(["t1", "t2"]),
        answered: new Set(["p3"]),
      },
    ],
  ]),
};

describe("validateAnswers", () => {
  it("reads values, don't knows, gaps and own words; unit and role come from the list or the row", () => {
    const text =
      "persoon;meting;team;rol;int.vision.1;ext.strategic.1;own.words;mirror.ext.strategic.1;mirror.about.position\n" +
      "p1;1;;;4;weet ik niet;Goed zo, n.v.t.;;\np2;1;t2;professional;;3,0;;;\ng1;1;;partner;;;;2;worker\n";
    expect(rowsOf(validateAnswers(tableOf(text), answersContext))).toEqual([
      {
        line: 2,
        wave: 1,
        code: "p1",
        side: "inside",
        unit: "t1",
        role: "professional",
        answers: { "int.vision.1": 4, "ext.strategic.1": null, "own.words": "Goed zo, n.v.t." },
      },
      {
        line: 3,
        wave: 1,
        code: "p2",
        side: "inside",
        unit: "t2",
        role: "professional",
        answers: { "ext.strategic.1": 3 },
      },
      {
        line: 4,
        wave: 1,
        code: "g1",
        side: "partner",
        unit: null,
        role: "partner",
        answers: { "mirror.ext.strategic.1": 2, "mirror.about.position": "worker" },
      },
    ]);
  });

  it("names values outside anchors, unknown people, waves and units, doubles and questions not asked", () => {
    const text =
      "person;wave;unit;role;int.vision.1;mirror.ext.strategic.1;mirror.about.position\n" +
      "p1;1;;;6;;\np1;1;;;3;;\nq;1;;;3;;\np2;9;;;3;;\np2;1;t7;;3;;\np3;1;;;3;;\ng1;1;;manager;;;\n" +
      "g1;1;;;3;4;chef\n";
    expect(faults(validateAnswers(tableOf(text), answersContext))).toEqual([
      [2, "int.vision.1", "out-of-range"],
      [3, "person", "twice-in-file"],
      [4, "person", "unknown-person-or-partner"],
      [5, "wave", "unknown-wave"],
      [6, "unit", "unknown-unit"],
      [7, "person", "answered-already"],
      [8, "role", "role-of-person"],
      [9, "person", "twice-in-file"],
    ]);
    const partner =
      "person;wave;int.vision.1;mirror.ext.strategic.1;mirror.about.position\ng1;1;3;4,5;chef\n";
    expect(faults(validateAnswers(tableOf(partner), answersContext))).toEqual([
      [2, "int.vision.1", "not-asked"],
      [2, "mirror.about.position", "unknown-option"],
      [2, "mirror.ext.strategic.1", "not-a-whole-number"],
    ]);
  });

  it("wants portrait points that add up, and at least one column of answers", () => {
    const portraits = ["confused", "introvert", "extravert", "binding"].map((name) => `portrait.now.${name}`);
    const text = (points: string) => `person;wave;${portraits.join(";")}\np1;1;${points}\n`;
    expect(faults(validateAnswers(tableOf(text("40;30;20;5")), answersContext))).toEqual([
      [2, null, "points-not-100"],
    ]);
    expect(validateAnswers(tableOf(text("40;30;20;10")), answersContext).ok).toBe(true);
    expect(faults(validateAnswers(tableOf("person;wave\np1;1\n"), answersContext))).toEqual([
      [null, null, "no-item-columns"],
    ]);
  });

  it("skips a row without answers, with a warning", () => {
    const outcome = validateAnswers(tableOf("person;wave;con.1\np1;1;\np2;1;2\n"), answersContext);
    expect(rowsOf(outcome)).toHaveLength(1);
    expect(outcome.warnings).toMatchObject([{ line: 2, code: "row-without-answers" }]);
  });

  it("never throws, whatever the cells", () => {
    const cell = fc.oneof(
      fc.constantFrom("p1", "g1", "1", "3", "", "nvt", "=1", "partner", "t1"),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const quoted = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(";"));
        const text = ["person;wave;unit;role;con.1", ...quoted].join("\n");
        const reading = readTable(new TextEncoder().encode(text), "f.csv");
        if (reading.ok) expect(typeof validateAnswers(reading.table, answersContext).ok).toBe("boolean");
      }),
    );
  });
});

const tiesContext: TiesContext = {
  waves: new Map([[2, { personCodes: new Set(["p1", "p2"]), partnerCodes: new Set(["g1"]) }]]),
  ties: new Map([[tieKey(2, "p1", "p2", "case"), { strength: 3, value: null }]]),
  reports: new Map([[senderKey(2, "p1"), "answered" as const]]),
};

describe("validateTies", () => {
  it("reads ties inside and across the border, and 'nobody'", () => {
    const outcome = validateTies(
      tableOf(
        "meting;van;naar;niveau;sterkte;opbrengst\n2;p1;p2;casus;3;\n2;p1;g1;beleid;4;2\n2;g1;p1;werkwijze;1;\n2;p2;;;;\n",
      ),
      tiesContext,
    );
    expect(rowsOf(outcome)[1]).toEqual({
      line: 3,
      wave: 2,
      from: { side: "inside", code: "p1" },
      to: { side: "partner", code: "g1" },
      level: "strategic",
      strength: 4,
      value: 2,
    });
    expect(rowsOf(outcome)[3]).toEqual({ line: 5, wave: 2, from: { side: "inside", code: "p2" }, to: null });
    expect(outcome.summary).toEqual({ total: 4, new: 3, changed: 0, unchanged: 1 });
  });

  it("names every fault at its place", () => {
    const text =
      "wave;from;to;level;strength;value\n2;p1;p1;case;3;\n2;p1;x;case;3;\n3;p1;p2;case;3;\n2;p1;p2;case;5;9\n" +
      "2;p1;p2;vriend;3;\n2;p1;g1;case;3;\n2;p1;g1;case;2;\n2;p1;;;;\n2;;p1;case;1;\n";
    expect(faults(validateTies(tableOf(text), tiesContext))).toEqual([
      [2, "to", "tie-to-self"],
      [3, "to", "unknown-person-or-partner"],
      [4, "wave", "unknown-wave"],
      [5, "strength", "out-of-range"],
      [5, "value", "out-of-range"],
      [6, "level", "unknown-tie-level"],
      [8, "to", "twice-in-file"],
      [9, "to", "nobody-and-somebody"],
      [10, "from", "cell-empty"],
    ]);
  });

  it("refuses what differs from what is there", () => {
    const text = "wave;from;to;level;strength;value\n2;p1;p2;case;4;\n2;p1;p2;practice;1;\n";
    expect(faults(validateTies(tableOf(text), tiesContext))).toEqual([[2, "strength", "reported-otherwise"]]);
    expect(faults(validateTies(tableOf("wave;from;to;level;strength\n2;p1;;;\n"), tiesContext))).toEqual([
      [2, "from", "reported-otherwise"],
    ]);
  });
});
