import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  deviations,
  openReference,
  openReferenceMissing,
  syntheticDocument,
  syntheticReference,
} from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { olderNetworkDefaults } from "../older-sets/older-networks";
import { type ComparisonRow } from "../reference/comparison-row";
import { checkReferenceTable } from "../reference/reference-table";
import { run } from "../run";
import { analyseWhatIf } from "./analyse-what-if";

interface ExpectedWhatIf {
  readonly relation: readonly [string, number];
  readonly greedy: readonly { readonly i: number; readonly j: number }[];
}

const computed: ComparisonRow[] = [];

function compare(data: string, folder: string, expected: unknown) {
  const { relation, greedy } = expected as ExpectedWhatIf;
  const choice = { relation: relation[0], wave: relation[1] };
  const actual = analyseWhatIf(folder, choice, olderNetworkDefaults(folder));
  // Which of several sets is best is not fixed where they gain the same.
  const found = deviations(expected, actual, { tolerance: 1e-8, except: ["versions", "ties"] });
  expect(found.differences).toEqual([]);
  expect(found.compared).toBeGreaterThan(30);
  expect(actual.greedy).toHaveLength(greedy.length);
  computed.push({
    data,
    what: "coverage, greedy path, best pairs",
    peer: "numpy",
    ...found,
    unit: "relative",
  });
}

describe("synthetic networks", () => {
  it.each([
    ["klein", "klein", "whatif_klein"],
    ["vaart_coalitions: case", "vaart_coalitions", "whatif_vaart_coalitions_case"],
    ["vaart_coalitions: strategic", "vaart_coalitions", "whatif_vaart_coalitions_strategic"],
  ])("%s: the same ties, gains and alternatives as the reference", (data, folder, name) => {
    compare(data, syntheticReference("networks", folder), syntheticDocument("expected", `${name}.json`));
  });
});

const open = openReference();
describe.skipIf(open === null)(open === null ? openReferenceMissing : "public networks", () => {
  it.each([
    ["krackhardt_hightech", "whatif_hightech"],
    ["dhhs_tobacco", "whatif_dhhs"],
  ])("%s: the same ties, gains and best sets as the reference", (folder, name) => {
    const expected: unknown = JSON.parse(readFileSync(join(open ?? "", "expected", `${name}.json`), "utf8"));
    compare(folder, join(open ?? "", "networks", folder), expected);
  });
});

describe("docs/reference-comparison.md", () => {
  it("counts these comparisons; UPDATE_REFERENCE_TABLE=1 rewrites the table", () => {
    expect(checkReferenceTable("what-if", computed, open !== null)).toEqual([]);
  });
});

describe("analyse what-if", () => {
  const klein = syntheticReference("networks", "klein");
  const vaart = syntheticReference("networks", "vaart_coalitions");

  it("takes the only what-if of a folder without being told, and lets flags override it", async () => {
    const { out } = await run(["what-if", klein, "--steps", "2", "--cap", "1", "--weights", "size"]);
    expect(JSON.parse(out)).toMatchObject({ relation: ["bridge", 1], cap: 1, weights: "size" });
    expect((JSON.parse(out) as ExpectedWhatIf).greedy).toHaveLength(2);
  });

  it("computes one that analysis.json does not have", async () => {
    const asked = ["--relation", "case", "--wave", "1", "--attribute", "unit"];
    const { code, out } = await run(["what-if", vaart, ...asked]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ attribute: "unit", p_new: 0.5, cap: 2 });
  });

  it.each([
    [[], "needs --relation and --wave"],
    [["--relation", "case", "--wave", "2"], "needs --relation, --wave and --attribute"],
    [["--relation", "hobby", "--wave", "1", "--attribute", "unit"], "hobby was not asked in wave 1"],
    [["--relation", "case", "--wave", "3", "--attribute", "mood"], "mood is not a column of nodes.csv"],
    [["--relation", "case", "--wave", "3", "--p-new", "2"], "p_new is 2"],
    [["--relation", "case", "--wave", "3", "--cap", "0"], "cap is 0"],
    [["--relation", "case", "--wave", "three"], '"three" is not a number'],
    [["--relation", "case", "--wave", "3", "--weights", "heavy"], "heavy is not equal or size"],
    [["--forecast"], "--forecast"],
  ])("refuses %s in one line", async (flags, expected) => {
    const { code, error } = await run(["what-if", vaart, ...flags]);
    expect(code).toBe(1);
    expect(error).toContain(expected);
    expect(error).not.toContain("\n");
  });
});
