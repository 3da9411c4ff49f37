import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { syntheticReference } from "@vensterbank/testkit";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../run";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "analyse-bad-"));
  cpSync(syntheticReference("surveys", "grens"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const header = "id,wave,unit,role,INT01,INT02,INT03,INT04,EXT01,EXT02,EXT03,EXT04";
/** Four people of wave 1 in two teams. */
const places = ["p1,1,g1,manager", "p2,1,g1,professional", "p3,1,g1,professional", "p4,1,g4,professional"];

function answer(lines: readonly string[]): void {
  writeFileSync(join(folder, "responses.csv"), [header, ...lines].join("\n"));
}

interface Wave {
  readonly n_respondents: number;
  readonly scored_both_axes: number;
  readonly axes_correlation: number | null;
  readonly scales: Record<string, Record<string, unknown>>;
  readonly groups: Record<string, Record<string, unknown>>;
  readonly membership: Record<string, unknown>;
  readonly bootstrap: unknown;
  readonly bootstrap_rao_wu_yue: unknown;
  readonly raking: Record<string, unknown> | null;
  readonly why: Record<string, string>;
}

/** What `survey` prints on wave 1; `classify` must not stumble either. */
async function firstWave(): Promise<Wave> {
  const classified = await run(["classify", folder]);
  expect(classified).toMatchObject({ code: 0, error: "" });
  const { code, out, error } = await run(["survey", folder]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).not.toMatch(/NaN|Infinity/);
  return (JSON.parse(out) as { waves: Record<string, Wave> }).waves["1"];
}

describe("answers that say little", () => {
  it("everybody equal: scores stand, everything that needs differences is null with a reason", async () => {
    answer(places.map((place) => `${place},4,2,4,4,4,4,2,4`));
    const wave = await firstWave();
    expect(wave).toMatchObject({ n_respondents: 4, scored_both_axes: 4, axes_correlation: null });
    for (const scale of ["INT", "EXT"]) {
      const { scores, alpha_raw_complete, omega, why } = wave.scales[scale];
      expect({ scores, alpha_raw_complete, omega }).toMatchObject({
        scores: { "1": { n: 4, mean: 4, sd: 0 } },
        alpha_raw_complete: null,
        omega: null,
      });
      expect(why).toMatchObject({ alpha: expect.any(String) as string, omega: expect.any(String) as string });
      expect(wave.groups[scale]).toMatchObject({
        F: null,
        p: null,
        ICC1_using_n0: null,
        ICC2_multilevel: null,
      });
    }
    expect(wave.membership.between_person_noise_null).toBeNull();
    expect(wave.why.bootstrap_rao_wu_yue).toMatch(/reliability unknown/);
    expect(wave.raking).toMatchObject({ mean_I: 4, mean_E: 4, kish_neff: 4 });
  });

  it("one respondent: a score, and no spread, agreement or bootstrap", async () => {
    answer([`${places[0]},4,2,3,4,5,4,2,4`]);
    const wave = await firstWave();
    expect(wave).toMatchObject({
      n_respondents: 1,
      scored_both_axes: 1,
      bootstrap: null,
      bootstrap_rao_wu_yue: null,
    });
    expect(wave.scales.INT).toMatchObject({ scores: { "1": { n: 1, sd: null } }, alpha_raw_complete: null });
    expect(wave.groups.INT).toMatchObject({ MSB: null, MSW: null, F: null, rwgj_median: null });
    expect(wave.why.bootstrap).toMatch(/fewer than 30/);
  });

  it("all missing on an axis: the other axis stands, nobody is classified", async () => {
    answer(places.map((place, i) => `${place},4,2,3,${1 + i},,,,`));
    const wave = await firstWave();
    expect(wave).toMatchObject({ n_respondents: 4, scored_both_axes: 0, axes_correlation: null });
    expect(wave.scales.EXT).toMatchObject({ scores: { "1": { n: 0, mean: null, sd: null } }, omega: null });
    expect(wave.scales.INT).toMatchObject({ scores: { "1": { n: 4 } } });
    expect(wave.raking).toMatchObject({ mean_E: null });
    expect(wave.membership).toMatchObject({ n: 0, calibrated_product: null });
  });

  it("nobody in a wave: counts of zero, and nulls with reasons", async () => {
    answer([]);
    const wave = await firstWave();
    expect(wave).toMatchObject({ n_respondents: 0, scored_both_axes: 0, raking: null, bootstrap: null });
    expect(wave.why).toMatchObject({ raking: "nobody answered" });
  });

  it("a team size without a class: no weights, and the reason", async () => {
    const path = join(folder, "analysis.json");
    const settings = JSON.parse(readFileSync(path, "utf8")) as { raking: Record<string, unknown> };
    settings.raking.team_size_classes = [["tiny", 1, 2]];
    writeFileSync(path, JSON.stringify(settings));
    const wave = await firstWave();
    expect(wave.raking).toBeNull();
    expect(wave.why.raking).toMatch(/margins do not add up|category that has no people/);
  });
});

describe("files that contradict themselves", () => {
  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const refused = async (pattern: RegExp) => {
    const { code, out, error } = await run(["survey", folder]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toMatch(pattern);
    expect(error).not.toContain("\n");
  };

  it("a reversed item declared twice, once each way", async () => {
    change("instrument.csv", "INT02,INT,INT,1,1,5", "INT02,INT,INT,1,1,5\nINT02,INT,INT,0,1,5");
    await refused(/instrument\.csv line 4: item INT02 is declared twice/);
  });

  it("anchors out of order, or equal", async () => {
    change("instrument.csv", "INT02,INT,INT,1,1,5", "INT02,INT,INT,1,5,1");
    await refused(/lo 5 is not below hi 1/);
    change("instrument.csv", "INT02,INT,INT,1,5,1", "INT02,INT,INT,1,3,3");
    await refused(/lo 3 is not below hi 3/);
  });

  it("anchors of an item that are not those of its axis", async () => {
    change("instrument.csv", "INT04,INT,INT,0,1,5", "INT04,INT,INT,0,1,7");
    await refused(/item INT04 has anchors 1-7, but the axes run 1-5/);
  });

  it("items of another scale with different anchors", async () => {
    change("instrument.csv", "EXT03,EXT,EXT,1,1,5", "EXT03,CON,CON,1,1,5");
    change("instrument.csv", "EXT04,EXT,EXT,0,1,5", "EXT04,CON,CON,0,0,5");
    await refused(/item EXT04 has anchors 0-5, but scale CON runs 1-5/);
  });

  it("one scale for both axes", async () => {
    change("analysis.json", '"E": "EXT"', '"E": "INT"');
    await refused(/scale INT stands for both axes/);
  });

  it("calibration anchors out of order", async () => {
    change("analysis.json", '"full_out": 1.5', '"full_out": 3.5');
    await refused(/needs lo <= full_out < cut < full_in <= hi/);
  });

  it("an older set without its columns", async () => {
    const path = join(folder, "lq2002");
    cpSync(folder, `${folder}-older/lq2002`, { recursive: true });
    rmSync(`${folder}-older/lq2002/analysis.json`);
    const { code, error } = await run(["survey", `${folder}-older/lq2002`]);
    rmSync(`${folder}-older`, { recursive: true });
    expect(code).toBe(1);
    expect(error).toMatch(/responses\.csv: missing column LEAD01/);
    expect((await run(["survey", path])).error).toMatch(/analysis\.json: not found/);
  });
});
