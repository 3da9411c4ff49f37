import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { benjaminiHochberg } from "@vensterbank/stats";
import { difference, pairedDifference, typeTransitions } from "@vensterbank/typology";
import { deviations, openReference, openReferenceMissing } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { readSurveyFolder, type SurveyFolder } from "../input/survey-folder";
import { classifySurvey } from "./classify-survey";
import { describeSurvey } from "./describe-survey";

const open = openReference();
type Row = Readonly<Record<string, string>>;

const rowsOf = (name: string): Row[] =>
  parse(readFileSync(join(open ?? "", "surveys", name, "responses.csv"), "utf8"), {
    columns: true,
    bom: true,
  });
const expectedOf = (file: string): unknown =>
  JSON.parse(readFileSync(join(open ?? "", "expected", file), "utf8"));
const numbered = (stem: string, n: number, width = 1) =>
  Array.from({ length: n }, (_, i) => `${stem}${String(i + 1).padStart(width, "0")}`);

interface OpenSet {
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly reversed?: readonly string[];
  readonly axes: { readonly I: string; readonly E: string };
  readonly anchors: readonly [number, number];
  readonly cut: number;
  readonly full: readonly [number, number];
  readonly team: (row: Row) => string;
  readonly entitled: (answered: number) => number;
}

/** Writes an older data set in the open format, with the settings of reference/FORMAT.md 7, and reads it back. */
function openSurvey(name: string, set: OpenSet): SurveyFolder {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const write = (file: string, lines: readonly (readonly (string | number)[])[]) =>
    writeFileSync(join(folder, file), lines.map((line) => line.join(",")).join("\n"));
  const rows = rowsOf(name);
  const items = Object.entries(set.scales).flatMap(([scale, ids]) => ids.map((id) => ({ scale, id })));
  const teams = [...new Set(rows.map(set.team))].sort((a, b) => Number(a) - Number(b));
  const [lo, hi] = set.anchors;
  write("units.csv", [
    ["unit", "parent", "level", "name"],
    ["all", "", "organisation", "All"],
    ...teams.map((team) => [team, "all", "team", team]),
  ]);
  write("instrument.csv", [
    ["item", "scale", "facet", "reversed", "lo", "hi"],
    ...items.map(({ scale, id }) => [
      id,
      scale,
      scale,
      set.reversed?.includes(id) ? 1 : 0,
      id.startsWith("HOSTIL") ? 0 : lo,
      hi,
    ]),
  ]);
  write("frame.csv", [
    ["wave", "unit", "role", "N"],
    ...teams.map((team) => [
      1,
      team,
      "staff",
      set.entitled(rows.filter((row) => set.team(row) === team).length),
    ]),
  ]);
  write("responses.csv", [
    ["id", "wave", "unit", "role", ...items.map(({ id }) => id)],
    ...rows.map((row, i) => [i, 1, set.team(row), "staff", ...items.map(({ id }) => row[id])]),
  ]);
  const other = Object.keys(set.scales).filter((scale) => scale !== set.axes.I && scale !== set.axes.E);
  const [full_out, full_in] = set.full;
  const settings = {
    dataset: name,
    axes: set.axes,
    other_scales: other,
    cut: set.cut,
    lo,
    hi,
    full_out,
    full_in,
    min_share_percent: 75,
    min_items: 2,
  };
  writeFileSync(join(folder, "analysis.json"), JSON.stringify(settings));
  const survey = readSurveyFolder(folder);
  rmSync(folder, { recursive: true });
  return survey;
}

const lq2002: OpenSet = {
  scales: { LEAD: numbered("LEAD", 11, 2), TSIG: numbered("TSIG", 3, 2), HOSTIL: numbered("HOSTIL", 5, 2) },
  axes: { I: "LEAD", E: "TSIG" },
  anchors: [1, 5],
  cut: 3,
  full: [1.5, 4.5],
  team: (row) => row.COMPID,
  entitled: (answered) => Math.ceil(answered / 0.7),
};
const bfi: OpenSet = {
  scales: Object.fromEntries(["A", "C", "E", "N", "O"].map((scale) => [scale, numbered(scale, 5)])),
  reversed: ["A1", "C4", "C5", "E1", "E2", "O2", "O5"],
  axes: { I: "A", E: "E" },
  anchors: [1, 6],
  cut: 3.5,
  full: [1.5, 5.5],
  team: () => "1",
  entitled: (answered) => answered,
};

interface WaveDocument {
  readonly waves: Record<string, Record<string, unknown>>;
}
const firstWave = (document: Record<string, unknown>) => (document as unknown as WaveDocument).waves["1"];
const otherPackages = [
  /_psych/,
  /REML/,
  "ICC1_multilevel",
  "linear_product",
  "fcm_m2",
  /^min_rule/,
  "omega",
  "between_person_noise_null",
];

describe("public research data", () => {
  it("are there, or are left out on purpose", ({ skip }) => {
    skip(open === null, openReferenceMissing);
    expect(rowsOf("lq2002")).toHaveLength(2042);
  });

  it.runIf(open)("agree on the quadrants of lq2002", () => {
    const expected = expectedOf("survey_lq2002_quadrants.json") as { units: { unit: string }[] };
    const census = "organisation, as if census (f=1)";
    const found = deviations(
      { ...expected, units: expected.units.filter((one) => one.unit !== census) },
      firstWave(classifySurvey(openSurvey("lq2002", lq2002))),
      { tolerance: 1e-6, except: ["axes", "mvtnorm", "versions"] },
    );
    expect(found.differences).toEqual([]);
    expect(found.compared).toBeGreaterThan(150);
  });

  it.runIf(open)("agree on scales, agreement and memberships of lq2002 and bfi", () => {
    for (const [name, set] of Object.entries({ lq2002, bfi })) {
      const whole = expectedOf(`survey_${name}.json`) as Record<string, unknown>;
      const { scales, groups, membership } = whole;
      const found = deviations(
        { scales, ...(groups ? { groups } : {}), membership },
        firstWave(describeSurvey(openSurvey(name, set))),
        {
          tolerance: 1e-8,
          except: otherPackages,
        },
      );
      expect(found.differences).toEqual([]);
      expect(found.compared).toBeGreaterThan(250);
    }
  });

  it.runIf(open)("agree on change of univbct", () => {
    interface Change {
      readonly [key: string]: number | null | readonly number[];
    }
    const expected = expectedOf("survey_univbct.json") as {
      change: Record<string, Change>;
      transition_cut3: Record<
        string,
        { counts: number[][]; bowker_p: number; stuart_maxwell_p: number; kappa: number }
      >;
      benjamini_hochberg: { p: number[]; adjusted: number[] };
    };
    const rows = rowsOf("univbct");
    const score = (row: Row, name: string) =>
      row[name] === "" || row[name] === "NA" ? null : Number(row[name]);
    for (const [key, figures] of Object.entries(expected.change)) {
      const [scale, from, to] = key.split("_");
      const pairs = rows.flatMap((row) => {
        const first = score(row, scale + from);
        const second = score(row, scale + to);
        return first === null || second === null ? [] : [{ first, second }];
      });
      const ours = pairedDifference(pairs, pairs.length, [null, null]);
      expect(ours.n).toBe(figures.n_pairs);
      expect(ours.plain.t).toBeCloseTo(Number(figures.t), 8);
      expect((ours.dAv ?? NaN) * (ours.hedgesJ ?? NaN)).toBeCloseTo(Number(figures.g_av_rms), 9);
      expect(ours.dAvInterval95?.[1]).toBeCloseTo(
        (figures.ci95_d_av_AlginaKeselman2003 as readonly number[])[1],
        6,
      );
      expect(pairs.map(difference)).toHaveLength(ours.n);
    }
    for (const [key, table] of Object.entries(expected.transition_cut3)) {
      const waves = key.replaceAll("w", "").split("_");
      const pairs = rows.flatMap((row) => {
        const [first, second] = waves.map((wave) => {
          const internal = score(row, `JOBSAT${wave}`);
          const external = score(row, `COMMIT${wave}`);
          return internal === null || external === null ? null : { internal, external };
        });
        return first && second ? [{ first, second }] : [];
      });
      const moves = typeTransitions(pairs, 3, { internal: null, external: null });
      expect(moves.counts).toEqual(table.counts);
      expect(moves.bowker.p).toBeCloseTo(table.bowker_p, 10);
      expect(moves.stuartMaxwell.p).toBeCloseTo(table.stuart_maxwell_p, 10);
      expect(moves.kappa).toBeCloseTo(table.kappa, 10);
      expect(moves.reliablyChanged).toBeNull();
    }
    expect(benjaminiHochberg(expected.benjamini_hochberg.p).map((p) => Number(p?.toFixed(12)))).toEqual(
      expected.benjamini_hochberg.adjusted.map((p) => Number(p.toFixed(12))),
    );
  });
});
