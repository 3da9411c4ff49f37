import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asId, reactions, type UnitId } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import { referenceWaves } from "@vensterbank/testkit";
import { computeWaveResult, type Position, type WaveData, type WaveResult } from "@vensterbank/typology";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { type Division } from "./answer-classes.server";
import { releasedWave } from "../testing/released-wave.fixture";
import { type Folder, recomputeFolder } from "./recompute-folder.server";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const thresholds = { results: 5, sensitive: 8, openText: 10 };
const settings = { topics: defaultChangeTopics, thresholds, nameLevel: "groups" as const, cut: 3 };
const vaart: WaveData = {
  settings,
  seed: 7,
  partners: 0,
  partnerResponses: [],
  ...referenceWaves("vaart", "1", "2")[1],
};

/** The same people with the two smallest teams put into another, so that nothing is too small. */
function withoutSmallTeams(data: WaveData): WaveData {
  const into = new Map([
    ["t01", "t12"],
    ["t02", "t03"],
  ]);
  const moved = <T extends { readonly unitId: UnitId }>(person: T): T => ({
    ...person,
    unitId: asId<UnitId>(into.get(person.unitId) ?? person.unitId),
  });
  return {
    ...data,
    units: data.units.filter(({ id }) => !into.has(id)),
    frame: data.frame.map(moved),
    responses: data.responses.map(moved),
  };
}

const ofVaart = computeWaveResult(vaart);

async function exported(data: WaveData, division: Division): Promise<{ folder: Folder; result: WaveResult }> {
  const result = data === vaart ? ofVaart : computeWaveResult(data);
  const seen = await releasedWave(data, result);
  let next = 0;
  const randomId = () => `${(next++ * 7919) % 1009}-${next}`;
  const folder = recomputeFolder({ data, result: seen, division, waveNumber: 2, randomId });
  if (!folder) throw new Error("nothing was exported");
  return { folder, result };
}

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

interface ClassifiedUnit {
  readonly unit: string;
  readonly n: number;
  readonly N: number;
  readonly [figure: string]: unknown;
}

/** What the command line says about the folder. */
function classify(folder: Folder): ClassifiedUnit[] {
  const directory = mkdtempSync(join(tmpdir(), "vensterbank-export-"));
  folders.push(directory);
  for (const [name, text] of Object.entries(folder)) writeFileSync(join(directory, name), text);
  const line = ["--import", "tsx", "packages/analyse/src/cli.ts", "classify", directory];
  const out = execFileSync(process.execPath, line, { encoding: "utf8" });
  return (JSON.parse(out) as { waves: Record<string, { units: ClassifiedUnit[] }> }).waves["2"].units;
}

function expectSame(units: readonly ClassifiedUnit[], name: string, position: Position | null): void {
  const found = units.find(({ unit }) => unit === name);
  if (!found || !position) throw new Error(`${name} is missing`);
  expect({ n: found.n, N: found.N }).toEqual({ n: position.n, N: position.invited });
  expect(found.mean_I).toBeCloseTo(position.mean.internal ?? NaN, 12);
  expect(found.mean_E).toBeCloseTo(position.mean.external ?? NaN, 12);
  expect(found.se_I).toBeCloseTo(position.se.internal ?? NaN, 12);
  const quadrants = found.quadrants_normal as Record<string, number>;
  for (const reaction of reactions)
    expect(quadrants[reaction]).toBeCloseTo(position.quadrants.normal?.[reaction] ?? NaN, 10);
  // The product names no type of a small team; the command line always does.
  if (position.label.kind !== "none") expect(found.label).toMatchObject({ kind: position.label.kind });
}

describe("a folder to recompute from", () => {
  it("gives the command line the figures of the organisation and of every role that is shown", async () => {
    const { folder, result } = await exported(vaart, "roles");
    const units = classify(folder);
    expectSame(units, "organisation", result.organisation.position);
    for (const role of ["manager", "professional"]) {
      const stored = result.roles.find(({ group }) => group.kind === "role" && group.role === role);
      expectSame(units, `role ${role}`, stored?.position ?? null);
    }
  });

  it("gives it the figures of departments and of teams that are shown", async () => {
    const { folder, result } = await exported(vaart, "units");
    const units = classify(folder);
    expectSame(units, "organisation", result.organisation.position);
    const apart = rowsOf(folder["units.csv"]).map(({ unit }) => unit);
    for (const { group, position } of result.teams) {
      const code = "unitId" in group ? group.unitId : "";
      if (apart.includes(code)) expectSame(units, `team ${code}`, position);
    }
    // t01 and t02 are too small, t03 and t12 protect them.
    expect(apart.filter((code) => /^t\d+$/.test(code)).length).toBeGreaterThanOrEqual(6);
    for (const code of ["t01", "t02", "t03", "t12"]) expect(apart).not.toContain(code);
  });

  it("gives it the figures weighted by team when no team is too small", async () => {
    const { folder, result } = await exported(withoutSmallTeams(vaart), "units");
    const units = classify(folder);
    expectSame(units, "organisation, post-stratified by team", result.organisation.postStratified);
    for (const { group, postStratified } of result.departments)
      expectSame(
        units,
        `department ${"unitId" in group ? group.unitId : ""}, post-stratified by team`,
        postStratified,
      );
  });

  it.each(["roles", "units"] as const)(
    "by %s tells of no class under the threshold, and of nothing else",
    async (division) => {
      const { folder } = await exported(vaart, division);
      const responses = rowsOf(folder["responses.csv"]);
      const classes = new Map<string, number>();
      for (const { unit, role } of responses)
        classes.set(`${unit} ${role}`, (classes.get(`${unit} ${role}`) ?? 0) + 1);
      expect(Math.min(...classes.values())).toBeGreaterThanOrEqual(5);
      expect(new Set(responses.map((row) => row[division === "roles" ? "unit" : "role"])).size).toBe(1);
      const scales = rowsOf(folder["instrument.csv"]).map(({ item }) => item);
      expect(Object.keys(responses[0])).toEqual(["id", "wave", "unit", "role", ...scales]);
      const pseudonyms = new Set(vaart.responses.map(({ pseudonym }) => pseudonym));
      expect(responses.some(({ id }) => pseudonyms.has(id))).toBe(false);
    },
  );

  it("does not exist when the organisation itself may not be seen", async () => {
    const few = { ...vaart, responses: vaart.responses.slice(0, 4) };
    const seen = await releasedWave(few);
    const input = { data: few, result: seen, waveNumber: 2, randomId: () => "x" };
    expect(recomputeFolder({ ...input, division: "roles" })).toBeNull();
  });
});
