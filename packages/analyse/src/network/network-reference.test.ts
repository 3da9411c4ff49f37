import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  deviations,
  openReference,
  openReferenceMissing,
  syntheticDocument,
  syntheticReference,
} from "@vensterbank/testkit";
import { contactGraph, multisliceCommunities } from "@vensterbank/network";
import { afterAll, describe, expect, it } from "vitest";
import { olderNetworks } from "../older-sets/older-networks";
import { leaves, shortfall, tailDeviation } from "../reference/by-quality";
import { type ComparisonRow } from "../reference/comparison-row";
import { keySubset } from "../reference/key-subset";
import { divisions, drawnFigures, exactMeasures, peerOnly } from "../reference/network-measures";
import { checkReferenceTable } from "../reference/reference-table";
import { analyseNetwork } from "./analyse-network";
import { readNetworkFolder } from "./network-folder";

type Found = Pick<ComparisonRow, "compared" | "largest">;

/** The lines of some data sets together: one per measure. */
class MeasureRows {
  private readonly rows = new Map<string, ComparisonRow>();

  constructor(private readonly data: string) {}

  add(row: Pick<ComparisonRow, "what" | "peer" | "unit">, { compared, largest }: Found): void {
    if (compared === 0) return;
    const known = this.rows.get(row.what);
    this.rows.set(row.what, {
      ...row,
      data: this.data,
      compared: compared + (known?.compared ?? 0),
      largest: Math.max(largest, known?.largest ?? 0),
    });
  }

  all(): ComparisonRow[] {
    return [...this.rows.values()];
  }
}

const notExact = [...drawnFigures, ...divisions, ...peerOnly];
/** Most standard errors of two simulations that their difference may be. */
const mostErrors = 4.5;

/** Holds a document against the values of other software, measure by measure. */
function compare(rows: MeasureRows, expected: unknown, actual: unknown): void {
  const exactly = (what: string, peer: string, part: unknown, except: readonly (string | RegExp)[]) => {
    const found = deviations(part, actual, { tolerance: 1e-8, except });
    expect(found.differences, what).toEqual([]);
    rows.add({ what, peer, unit: "relative" }, found);
  };
  for (const { what, peer, keys, elsewhere = [] } of exactMeasures) {
    const part = keySubset(expected, keys);
    if (part !== null) exactly(what, peer, part, [...elsewhere, ...notExact]);
  }
  const listed = exactMeasures.flatMap(({ keys }) => keys);
  exactly("everything else", "igraph", expected, [...listed, ...notExact]);
  byQuality(rows, expected, actual);
}

/** What is searched or drawn. */
function byQuality(rows: MeasureRows, expected: unknown, actual: unknown): void {
  const cores = leaves(expected, actual, ["correlation"]).filter(({ path }) =>
    path.includes("core_periphery"),
  );
  const core = shortfall(cores);
  expect(core.largest).toBeLessThan(1e-6);
  rows.add(
    { what: "core and periphery: shortfall of the fit", peer: "exhaustive and own search", unit: "relative" },
    core,
  );
  const best = leaves(expected, actual, ["best_modularity_leiden", "Q"]).filter(
    ({ path }) => !path.includes("/directed_"),
  );
  const quality = shortfall(best);
  expect(quality.largest).toBeLessThan(1e-6);
  rows.add(
    { what: "coalitions: shortfall of modularity", peer: "leidenalg, GLPK", unit: "relative" },
    quality,
  );
  for (const { what, peer, keys, inside, perms } of tails) {
    const found = tailDeviation(
      leaves(expected, actual, keys).filter(({ path }) => path.includes(inside)),
      perms,
    );
    expect(found.largest, what).toBeLessThan(mostErrors);
    rows.add({ what, peer, unit: "simulation" }, found);
  }
}

const tails = [
  {
    what: "E-I index: p",
    peer: "own permutations in R",
    keys: ["p_lower", "p_upper"],
    inside: "/EI_",
    perms: 20_000,
  },
  {
    what: "correlation: p (QAP)",
    peer: "sna",
    keys: ["p_greater_equal", "p_less_equal"],
    inside: "qap",
    perms: 5_000,
  },
  {
    what: "coalitions: p against rewirings",
    peer: "igraph, leidenalg",
    keys: ["p"],
    inside: "modularity_null",
    perms: 300,
  },
];

/** Brokerage totals against shuffled groups, relation by relation. */
function compareBrokerage(rows: MeasureRows, expected: readonly Broker[], actual: unknown): void {
  for (const one of expected) {
    const found = brokersOf(actual, one);
    const exact = deviations({ raw_nli: one.raw_nli, raw_gli: one.raw_gli, n: one.n }, found, {
      tolerance: 1e-8,
    });
    expect(exact.differences).toEqual([]);
    rows.add({ what: "brokerage, per node and in all", peer: "sna", unit: "relative" }, exact);
    const p = tailDeviation(
      one.label_permutation.p_ge.map((value, i) => ({
        path: "",
        key: "p",
        expected: value,
        actual: found?.label_permutation.p_ge[i],
        block: { perms: one.label_permutation.perms },
        actualBlock: { perms: found?.label_permutation.perms },
      })),
      5_000,
    );
    expect(p.largest).toBeLessThan(mostErrors);
    rows.add({ what: "brokerage: p", peer: "own permutations in R", unit: "simulation" }, p);
  }
}

interface Broker {
  readonly relation: string;
  readonly wave: number;
  readonly attribute: string;
  readonly n: readonly number[];
  readonly raw_nli: readonly unknown[];
  readonly raw_gli: readonly number[];
  readonly label_permutation: { readonly perms: number; readonly p_ge: readonly number[] };
}

interface NetworkDocument {
  readonly networks: Readonly<Record<string, { readonly brokerage?: readonly Broker[] }>>;
  readonly between_waves: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly between_relations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

function brokersOf(document: unknown, { relation, wave, attribute }: Broker): Broker | undefined {
  const { networks } = document as NetworkDocument;
  return networks[`${relation}|wave${wave}`]?.brokerage?.find((one) => one.attribute === attribute);
}

/** Half a minute of work, and more on a busy machine. */
const patience = { timeout: 300_000 };
const synthetic = new MeasureRows("klein, vaart");
const research = new MeasureRows("6 public networks");

describe("synthetic networks", patience, () => {
  it.each(["klein", "vaart_coalitions"])("%s agrees with the values of igraph, sna and leidenalg", (name) => {
    const expected = syntheticDocument("expected", `network_${name}.json`);
    const actual = analyseNetwork(syntheticReference("networks", name));
    compare(synthetic, expected, actual);
    const brokers = Object.values((expected as NetworkDocument).networks).flatMap(
      ({ brokerage }) => brokerage ?? [],
    );
    expect(brokers.length).toBeGreaterThan(3);
    compareBrokerage(synthetic, brokers, actual);
  });
});

const open = openReference();
const reference = (file: string): unknown =>
  JSON.parse(readFileSync(join(open ?? "", "expected", file), "utf8"));

describe.skipIf(open === null)(open === null ? openReferenceMissing : "public networks", patience, () => {
  const documents = new Map<string, unknown>();
  const documentOf = (name: string): unknown => {
    const known =
      documents.get(name) ?? analyseNetwork(join(open ?? "", "networks", name), olderNetworks[name]);
    documents.set(name, known);
    return known;
  };
  afterAll(() => documents.clear());

  it.each(Object.keys(olderNetworks))("%s agrees with the values of igraph, sna and leidenalg", (name) => {
    compare(research, reference(`network_${name}.json`), documentOf(name));
  });

  it("agree with the test of modularity against rewirings", () => {
    const { results } = reference("network_modularity_null.json") as {
      results: Readonly<Record<string, Readonly<Record<string, number>>>>;
    };
    for (const [key, expected] of Object.entries(results)) {
      const [name, relation, wave] = key.split("|");
      const { networks } = documentOf(name) as NetworkDocument;
      const actual = (networks[`${relation}|${wave}`] as Readonly<Record<string, unknown>>).modularity_null;
      byQuality(research, { modularity_null: { ...expected, perms: 300 } }, { modularity_null: actual });
    }
    expect(Object.keys(results)).toHaveLength(14);
  });

  it("agree with brokerage of sna", () => {
    const { brokerage } = reference("network_sna_extra.json") as { brokerage: readonly Broker[] };
    const folders = { advice: "krackhardt_hightech", friendship: "krackhardt_hightech" };
    for (const one of brokerage) {
      const folder =
        one.relation === "work"
          ? "kapferer_tailor"
          : one.relation === "collaboration"
            ? "dhhs_tobacco"
            : folders[one.relation as keyof typeof folders];
      compareBrokerage(research, [one], documentOf(folder));
    }
    expect(brokerage).toHaveLength(5);
  });

  it("agree with the matrix correlations of sna", () => {
    const { qap } = reference("network_sna_extra.json") as {
      qap: Readonly<Record<string, { readonly r: number; readonly p_ge: number; readonly p_le: number }>>;
    };
    const found: Readonly<Record<string, readonly [string, "between_waves" | "between_relations", string]>> =
      {
        hightech_advice_friendship: ["krackhardt_hightech", "between_relations", "advice|1 x friendship|1"],
        hightech_advice_reports: ["krackhardt_hightech", "between_relations", "advice|1 x reports_to|1"],
        s50_w1_w2: ["s50_glasgow", "between_waves", "friendship|wave1 -> friendship|wave2"],
        kapferer_social_1_2: ["kapferer_tailor", "between_waves", "social|wave1 -> social|wave2"],
      };
    for (const [name, { r, p_ge, p_le }] of Object.entries(qap)) {
      const [folder, part, key] = found[name];
      const actual = (documentOf(folder) as NetworkDocument)[part][key];
      const expected = { qap_binary: { r, p_greater_equal: p_ge, p_less_equal: p_le, perms: 5_000 } };
      const exact = deviations({ qap_binary: { r } }, actual, { tolerance: 1e-8 });
      expect(exact.differences).toEqual([]);
      research.add({ what: "correlation of relations and waves", peer: "sna", unit: "relative" }, exact);
      byQuality(research, expected, actual);
    }
  });
});

const slices = [
  ["s50", "s50_glasgow"],
  ["kapferer", "kapferer_tailor"],
] as const;

describe.skipIf(open === null)(
  open === null ? openReferenceMissing : "coalitions of all waves at once",
  patience,
  () => {
    it.each(slices)("%s are as good as the best of leidenalg", (name, folder) => {
      const expected = reference(`network_multislice_${name}.json`) as {
        readonly slices: readonly (readonly [string, number])[];
        readonly results: readonly { readonly omega: number; readonly best_Q_multislice: number }[];
      };
      const { relations } = readNetworkFolder(join(open ?? "", "networks", folder), olderNetworks[folder]);
      const waves = expected.slices.map(([relation, wave]) => {
        const found = relations.find((one) => one.relation === relation && one.wave === wave);
        if (found === undefined) throw new Error(`${relation} was not asked in wave ${wave}`);
        return contactGraph(found.graph);
      });
      for (const { omega, best_Q_multislice } of expected.results) {
        const ours = multisliceCommunities(waves, { coupling: omega, restarts: 300, seed: 1 });
        const found = shortfall(
          leaves({ Q: best_Q_multislice }, { Q: ours?.modularity }, ["Q"], `omega ${omega}`),
        );
        expect(found.largest).toBeLessThan(1e-6);
        const what = "coalitions over waves at once: shortfall of modularity";
        research.add({ what, peer: "leidenalg", unit: "relative" }, found);
      }
    });
  },
);

describe("docs/reference-comparison.md", () => {
  it("holds the largest deviation per measure; UPDATE_REFERENCE_TABLE=1 rewrites the table", () => {
    const rows = [...synthetic.all(), ...research.all()];
    expect(checkReferenceTable("networks", rows, open !== null)).toEqual([]);
  });
});
