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
import { run } from "../run";
import { type ComparisonRow } from "../reference/comparison-row";
import { keySubset } from "../reference/key-subset";
import { checkReferenceTable } from "../reference/reference-table";
import { simulatedDeviation } from "../reference/simulated-deviation";
import { drawnKeys, peerOnlyKeys, type SurveyBlock, surveyBlocks } from "../reference/survey-blocks";

const open = openReference();
const computed: ComparisonRow[] = [];

interface DataSet {
  readonly name: string;
  readonly folder: string;
  readonly expected: (file: string) => unknown;
}

const synthetic: readonly DataSet[] = ["vaart", "grens"].map((name) => ({
  name,
  folder: syntheticReference("surveys", name),
  expected: (file) => syntheticDocument("expected", file),
}));
const research: readonly DataSet[] = ["lq2002", "bfi", "univbct", "sai_open"].map((name) => ({
  name,
  folder: join(open ?? "", "surveys", name),
  expected: (file) => JSON.parse(readFileSync(join(open ?? "", "expected", file), "utf8")) as unknown,
}));

async function printed(command: string, folder: string): Promise<unknown> {
  const { code, out, error } = await run([command, folder]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  return JSON.parse(out);
}

/** Values of one block that differ; its line goes into the table. */
function compareBlock(
  data: string,
  block: SurveyBlock,
  expected: unknown,
  actual: unknown,
): readonly string[] {
  const part = keySubset(expected, block.keys);
  if (part === null) return [];
  if (block.tolerance === "simulation") {
    const found = simulatedDeviation(part, actual);
    if (found.compared > 0) computed.push({ data, ...block, ...found, unit: "simulation" });
    return found.largest < 4 ? [] : [`${block.what}: ${found.largest} standard errors of the simulation`];
  }
  const found = deviations(part, actual, {
    tolerance: block.tolerance,
    except: [...drawnKeys, ...peerOnlyKeys],
  });
  if (found.compared > 0) computed.push({ data, ...block, ...found, unit: "relative" });
  return found.differences;
}

/** Everything that is in no block, so that no value of the file is left out. */
function compareRest(data: string, expected: unknown, actual: unknown): readonly string[] {
  const inBlocks = surveyBlocks.flatMap((block) => block.keys);
  const found = deviations(expected, actual, {
    tolerance: 1e-8,
    except: [...inBlocks, ...drawnKeys, ...peerOnlyKeys],
  });
  if (found.compared > 0)
    computed.push({ data, what: "everything else: counts, response", peer: "R", ...found, unit: "relative" });
  return found.differences;
}

/** A model without degrees of freedom has no fit to test: ours prints none where lavaan prints a perfect one. */
function withoutEmptyFit(document: unknown): unknown {
  const isEmpty = (value: unknown) =>
    typeof value === "object" && value !== null && "df" in value && value.df === 0;
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === "fit" && isEmpty(value) ? undefined : value)),
  );
}

async function compareSurvey({ name, folder, expected }: DataSet): Promise<void> {
  const theirs = withoutEmptyFit(expected(`survey_${name}.json`));
  const ours = await printed("survey", folder);
  for (const block of surveyBlocks) expect(compareBlock(name, block, theirs, ours), block.what).toEqual([]);
  expect(compareRest(name, theirs, ours)).toEqual([]);
}

async function comparePositions({ name, folder, expected }: DataSet): Promise<void> {
  const found = deviations(
    expected(`survey_${name}_quadrants.json`),
    await await printed("classify", folder),
    {
      tolerance: 1e-6,
      except: peerOnlyKeys,
    },
  );
  expect(found.differences).toEqual([]);
  expect(found.compared).toBeGreaterThan(150);
  const what = "positions, quadrant probabilities, labels, tipping points";
  computed.push({ data: name, what, peer: "mvtnorm", ...found, unit: "relative" });
}

describe("every value of the reference surveys", () => {
  it.each(synthetic)("agrees: $name", compareSurvey);
  it.each(synthetic)("agrees on positions: $name", comparePositions);

  it("includes public research data, or leaves them out on purpose", ({ skip }) => {
    skip(open === null, openReferenceMissing);
    expect(open).not.toBeNull();
  });
  describe.runIf(open)("of public research data", () => {
    it.each(research)("agrees: $name", compareSurvey);
    it.each(research.slice(0, 1))("agrees on positions: $name", comparePositions);
  });

  it("are counted in docs/reference-comparison.md; UPDATE_REFERENCE_TABLE=1 rewrites the table", () => {
    expect(checkReferenceTable("surveys", computed, open !== null)).toEqual([]);
  });
});
