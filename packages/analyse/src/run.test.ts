import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { syntheticReference } from "@vensterbank/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, run } from "./run";

let folder = "";
const grens = syntheticReference("surveys", "grens");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "analyse-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `classify` on a copy of grens in which one file is changed. */
async function withChange(file: string, change: (text: string) => string) {
  cpSync(grens, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
  return run(["classify", folder]);
}

describe("the command line", () => {
  it("prints one JSON document", async () => {
    const { code, out, error } = await run(["classify", grens]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(JSON.parse(out)).toHaveProperty("waves.1.units");
  });

  it("explains every command", async () => {
    const overview = await run(["--help"]);
    expect(overview.code).toBe(0);
    for (const { name } of commands) {
      expect(overview.out).toContain(name);
      const help = await run([name, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out).toMatch(/\.(csv|json)/);
    }
  });

  it("lets flags override the settings", async () => {
    interface Classified {
      readonly waves: Record<string, { units: { cut: number }[] }>;
    }
    const { out } = await run(["classify", grens, "--cut", "3.5"]);
    expect((JSON.parse(out) as Classified).waves["1"].units[0].cut).toBe(3.5);
  });
});

describe("bad input", () => {
  const cases: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
    ["an unknown column", "responses.csv", (text) => text.replace("EXT04", "EXT99"), /missing column EXT04/],
    [
      "a column too many",
      "responses.csv",
      (text) => text.trimEnd().replaceAll("\n", ",1\n").replace(",1\n", ",mood\n").concat(",1"),
      /unknown column mood/,
    ],
    [
      "a value outside the anchors",
      "responses.csv",
      (text) => text.replace("4,2,4,4", "7,2,4,4"),
      /line 2: INT01 is 7, outside 1-5/,
    ],
    [
      "a value that is no number",
      "responses.csv",
      (text) => text.replace("4,2,4,4", "ja,2,4,4"),
      /line 2: INT01 is "ja", not a number/,
    ],
    [
      "a person twice in a wave",
      "responses.csv",
      (text) => text.replace("\na2,1", "\na1,1"),
      /id a1 answered twice in wave 1/,
    ],
    [
      "an unknown unit",
      "responses.csv",
      (text) => text.replace("b1,1,g3", "b1,1,g9"),
      /unit g9 is not in units.csv/,
    ],
    [
      "a department for a team",
      "responses.csv",
      (text) => text.replace("b1,1,g3", "b1,1,west"),
      /unit west is not a team/,
    ],
    ["a ragged line", "responses.csv", (text) => text.replace(",2,4\n", ",2\n"), /line 2/i],
    [
      "an item declared twice",
      "instrument.csv",
      (text) => text.replace("INT02", "INT01"),
      /item INT01 is declared twice/,
    ],
    [
      "a keying that is no keying",
      "instrument.csv",
      (text) => text.replace("INT,1,", "INT,yes,"),
      /reversed is "yes", not 0 or 1/,
    ],
    [
      "anchors upside down",
      "instrument.csv",
      (text) => text.replace("INT,0,1,5", "INT,0,5,1"),
      /lo 5 is not below hi 1/,
    ],
    [
      "an axis without items",
      "analysis.json",
      (text) => text.replace('"INT"', '"INNER"'),
      /no items of scale INNER/,
    ],
    [
      "a cut off the scale",
      "analysis.json",
      (text) => text.replace('"cut": 3', '"cut": 9'),
      /needs lo <= full_out < cut/,
    ],
    ["settings that are no JSON", "analysis.json", (text) => `${text}}`, /not valid JSON/],
    ["a missing setting", "analysis.json", (text) => text.replace('"cut"', '"knife"'), /cut/],
    [
      "more answers than people",
      "frame.csv",
      (text) => text.replace("1,g1,professional,5", "1,g1,professional,2"),
      /2 entitled, but 3 answered/,
    ],
    ["a frame line twice", "frame.csv", (text) => `${text.trimEnd()}\n1,g1,manager,1\n`, /appears twice/],
    [
      "a unit under itself",
      "units.csv",
      (text) => text.replace("oost,grens", "oost,oost"),
      /lies under itself/,
    ],
    [
      "two organisations",
      "units.csv",
      (text) => `${text.trimEnd()}\nx,,organisation,X\n`,
      /exactly one organisation/,
    ],
    [
      "a negative number entitled",
      "frame_linked.csv",
      (text) => text.replace(/,4\n/, ",-4\n"),
      /N is "-4", not a whole number/,
    ],
  ];

  it.each(cases)("refuses %s in one line", async (_what, file, change, expected) => {
    const { code, out, error } = await withChange(file, change);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toMatch(expected);
    expect(error).toContain(file === "analysis.json" ? "analyse: classify:" : file);
    expect(error).not.toContain("\n");
  });

  it("refuses unknown commands, flags and folders", async () => {
    expect(await run([])).toMatchObject({ code: 1 });
    expect((await run(["classy"])).error).toContain("unknown command classy");
    expect((await run(["classify"])).error).toContain("needs one data folder");
    expect((await run(["classify", grens, "--sharpen"])).error).toContain("--sharpen");
    expect((await run(["classify", grens, "--cut", "high"])).error).toContain('"high" is not a number');
    expect((await run(["classify", join(folder, "nowhere")])).error).toContain("analysis.json: not found");
  });

  it("takes a byte order mark, Windows line ends and empty last lines as they come", async () => {
    const plain = (await run(["classify", grens])).out;
    cpSync(grens, folder, { recursive: true });
    const path = join(folder, "responses.csv");
    writeFileSync(path, `\ufeff${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`);
    appendFileSync(path, "\r\n");
    expect((await run(["classify", folder])).out).toBe(plain);
  });
});
