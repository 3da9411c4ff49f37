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
import { InputError } from "../input/input-error";
import { analyseNetwork } from "./analyse-network";
import { type ComparisonRow } from "../reference/comparison-row";
import { checkReferenceTable } from "../reference/reference-table";
import { olderNetworks } from "../older-sets/older-networks";

/** Values of chance: compared by their own error. */
const drawn = [/^EI_perm_/, /^p_/, /^perm/, "z", "label_permutation", "modularity_null", "seed"];
/** What depends on which of several equally good divisions was found: compared by quality. */
const divisions = ["communities", "community_events", "community_match_hungarian_on_best_leiden"];
/** Keys that only one package gives; core-periphery has its own comparison by quality below. */
const leftOut = [
  "versions",
  "why",
  /^(exp|sd|z)_[ng]li$/,
  /agreement_with/,
  /networkx/,
  /^core_/,
  "mc_se_p",
  "roles",
];

interface Leaf {
  readonly path: string;
  readonly expected: number;
  readonly actual: unknown;
  readonly block: Readonly<Record<string, unknown>>;
}

/** Every number of the expected document under one of the keys, with what stands at the same place in the actual one. */
function leaves(expected: unknown, actual: unknown, keys: readonly string[], path = ""): Leaf[] {
  if (!isRecord(expected)) return [];
  return Object.entries(expected).flatMap(([key, value]) => {
    const other = isRecord(actual) ? actual[key] : undefined;
    if (typeof value === "number")
      return keys.includes(key)
        ? [{ path: `${path}/${key}`, expected: value, actual: other, block: expected }]
        : [];
    return leaves(value, other, keys, `${path}/${key}`);
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const computed: ComparisonRow[] = [];

function compare(data: string, expected: unknown, actual: unknown) {
  const exact = deviations(expected, actual, {
    tolerance: 1e-8,
    except: [...drawn, ...divisions, ...leftOut],
  });
  expect(exact.differences).toEqual([]);
  expect(exact.compared).toBeGreaterThan(200);
  const what = "counts, measures of nodes, E-I, brokerage, turnover, correlations";
  computed.push({ data, what, peer: "igraph, sna, networkx", ...exact, unit: "relative" });
  for (const { path, expected: best, actual: found } of leaves(expected, actual, [
    "best_modularity_leiden",
    "Q",
  ])) {
    if (path.includes("/directed_")) continue;
    expect(found, path).toBeGreaterThan(best - 1e-6);
  }
  const chances = leaves(expected, actual, ["p_lower", "p_upper", "p_greater_equal", "p_less_equal", "p"]);
  for (const { path, expected: p, actual: found, block } of chances) {
    const draws = Number(block.perms);
    const bounded = Math.min(Math.max(p, 1 / draws), 1 - 1 / draws);
    const error = Math.sqrt((2 * bounded * (1 - bounded)) / draws);
    expect(Math.abs(Number(found) - p), path).toBeLessThan(4.5 * error + 2 / draws);
  }
}

const vaart = () => (vaartDocument ??= analyseNetwork(syntheticReference("networks", "vaart_coalitions")));
let vaartDocument: unknown;

/** Half a minute of work, and more on a busy machine. */
const patience = { timeout: 300_000 };

describe("synthetic networks", patience, () => {
  it("klein agrees with the values of igraph, sna and leidenalg", () => {
    compare(
      "klein",
      syntheticDocument("expected", "network_klein.json"),
      analyseNetwork(syntheticReference("networks", "klein")),
    );
  });

  it("vaart agrees with the values of igraph, sna and leidenalg", () => {
    compare("vaart_coalitions", syntheticDocument("expected", "network_vaart_coalitions.json"), vaart());
  });
});

const open = openReference();
describe.skipIf(open === null)(open === null ? openReferenceMissing : "public networks", patience, () => {
  it.each(Object.keys(olderNetworks))("%s agrees with the values of igraph, sna and leidenalg", (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(open ?? "", "expected", `network_${name}.json`), "utf8"),
    );
    compare(name, expected, analyseNetwork(join(open ?? "", "networks", name), olderNetworks[name]));
  });
});

describe("docs/reference-comparison.md", () => {
  it("counts these comparisons; UPDATE_REFERENCE_TABLE=1 rewrites the table", () => {
    expect(checkReferenceTable("networks", computed, open !== null)).toEqual([]);
  });
});

describe("a folder that cannot be read", () => {
  it("is refused with the file that is missing", () => {
    expect(() => analyseNetwork(syntheticReference("surveys"))).toThrow(InputError);
  });
});

describe("coalitions over waves", patience, () => {
  it("finds the merger that was planted between the second and the third wave", () => {
    const found = vaart();
    const expected = syntheticDocument("expected", "network_vaart_coalitions.json");
    const place = ["between_waves", "case|wave2 -> case|wave3", "community_events", "counts"];
    const at = (document: unknown) =>
      place.reduce((value, key) => (isRecord(value) ? value[key] : undefined), document);
    expect(at(found)).toEqual(at(expected));
    expect(at(found)).toMatchObject({ merge: 1, continue: 2 });
  });
});
