import { seededRandom } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactGraph } from "../graph/contact-graph";
import { relationGraph, type RelationGraph } from "../graph/relation-graph";
import { weightOf } from "../graph/compressed-rows";
import { betweenness } from "./betweenness";
import { blockDensities } from "./block-density";
import { brokerage } from "./brokerage";
import { corePeriphery, shortCoreFit } from "./core-periphery";
import { eiIndex } from "./ei-index";
import { groupFigures } from "./group-figures";
import { harmonicCloseness } from "./harmonic-closeness";
import { colemanHomophily, nominalAssortativity } from "./homophily";
import { nullComparison } from "./null-comparison";
import { groupPermutation } from "./permute-groups";
import { qapCorrelation } from "./qap";
import { meanRanks, spearman } from "./spearman";
import { relabelledRelation } from "./relabelled-relation.fixture";

const relation = relabelledRelation(8, 2);

/** Lengths of the shortest paths and how many there are, by trying every walk. */
function shortest({ out, n }: Pick<RelationGraph, "out" | "n">, from: number, to: number): number[][] {
  let walks: number[][] = [[from]];
  for (let length = 0; length < n && walks.length > 0; length++) {
    const there = walks.filter((walk) => walk.at(-1) === to);
    if (there.length > 0) return there;
    walks = walks.flatMap((walk) =>
      [...Array(n).keys()]
        .filter((next) => !walk.includes(next) && weightOf(out, walk[walk.length - 1], next) > 0)
        .map((next) => [...walk, next]),
    );
  }
  return [];
}

describe("betweenness", () => {
  it("is the share of shortest paths through a node, counted one by one, and adds up to the steps between", () => {
    fc.assert(
      fc.property(relation, ({ graph }) => {
        const expected = new Array<number>(graph.n).fill(0);
        let between = 0;
        for (let from = 0; from < graph.n; from++)
          for (let to = 0; to < graph.n; to++) {
            if (from === to) continue;
            const paths = shortest(graph, from, to);
            if (paths.length > 0) between += paths[0].length - 2;
            for (const path of paths)
              for (const node of path.slice(1, -1)) expected[node] += 1 / paths.length;
          }
        const found = [...betweenness(graph.out, false)];
        found.forEach((value, node) => expect(value).toBeCloseTo(expected[node], 9));
        expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(between, 9);
      }),
      { numRuns: 60 },
    );
  });
});

describe("groups", () => {
  it("give the same figures whether counted anew or by their own formulas", () => {
    fc.assert(
      fc.property(relation, ({ graph, groups }) => {
        const { names: codes, sizes, observed } = groupPermutation(graph, groups);
        const own = groupFigures(observed, sizes, true);
        const index = eiIndex(graph, groups, false);
        const alike = (value: number, expected: number | null) =>
          expected === null ? expect(value).toBeNaN() : expect(value).toBeCloseTo(expected, 9);
        alike(own.ei, index.ei);
        alike(own.oddsRatio, index.oddsRatio);
        alike(own.assortativity, nominalAssortativity(graph, groups));
        const coleman = colemanHomophily(graph, groups);
        codes.forEach((name, code) => alike(own.coleman[code], coleman.get(name) ?? null));
        blockDensities(graph, groups).forEach(({ density }, block) => alike(own.density[block], density));
      }),
    );
  });

  it("keep ties, sizes and answers when they are dealt out anew", () => {
    fc.assert(
      fc.property(relation, ({ graph, groups }) => {
        const permutation = groupPermutation(graph, groups);
        const sum = (values: Iterable<number>) => [...values].reduce((total, one) => total + one, 0);
        permutation.permute(5, 1, ({ ties, answering }) => {
          expect(sum(ties)).toBe(sum(permutation.observed.ties));
          expect(sum(answering)).toBe(sum(permutation.observed.answering));
          answering.forEach((count, code) => expect(count).toBeLessThanOrEqual(permutation.sizes[code]));
        });
      }),
    );
  });

  it("stay within their bounds and do not hang on how nodes are numbered", () => {
    fc.assert(
      fc.property(relation, ({ graph, groups, relabelled, relabelledGroups }) => {
        const figures = (one: RelationGraph, labels: readonly string[]) => {
          const { sizes, observed } = groupPermutation(one, labels);
          const { ei, oddsRatio, assortativity, coleman, density } = groupFigures(observed, sizes, true);
          return { bounded: [ei, assortativity, ...coleman], shares: [...density], oddsRatio };
        };
        const own = figures(graph, groups);
        expect(figures(relabelled, relabelledGroups)).toEqual(own);
        for (const value of own.bounded)
          if (!Number.isNaN(value)) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        for (const value of own.shares) if (!Number.isNaN(value)) expect(value >= 0 && value <= 1).toBe(true);
      }),
    );
  });
});

describe("brokerage", () => {
  it("gives every open path exactly one part, to one broker, whatever the numbering", () => {
    fc.assert(
      fc.property(relation, ({ graph, groups, relabelled, relabelledGroups, at }) => {
        const { nodes, totals, permutation } = brokerage(graph, groups, 20, 1);
        let open = 0;
        for (let a = 0; a < graph.n; a++)
          for (let b = 0; b < graph.n; b++)
            for (let c = 0; c < graph.n; c++)
              if (a !== c && weightOf(graph.out, a, b) > 0 && weightOf(graph.out, b, c) > 0)
                open += weightOf(graph.out, a, c) > 0 ? 0 : 1;
        expect(totals[5]).toBe(open);
        expect(totals.slice(0, 5).reduce((sum, one) => sum + one, 0)).toBe(open);
        nodes.forEach((own) => expect(own[5]).toBe(own.slice(0, 5).reduce((sum, one) => sum + one, 0)));
        expect(brokerage(relabelled, relabelledGroups, 1, 1).nodes).toEqual(at(nodes));
        for (const p of [...permutation.p, ...permutation.pLower, ...permutation.nodesP.flat()])
          expect(p >= 1 / 21 && p <= 1).toBe(true);
      }),
    );
  });
});

describe("core and periphery", () => {
  it("is between −1 and 1, never below its short search, and the same for other numbers", () => {
    fc.assert(
      fc.property(
        relation,
        fc.constantFrom("or" as const, "ignore" as const),
        ({ graph, relabelled }, pattern) => {
          const fit = (one: RelationGraph) => corePeriphery(contactGraph(one), one.answered, pattern, 5, 1);
          const found = fit(graph);
          const short = shortCoreFit(contactGraph(graph), graph.answered, pattern);
          if (found === null) return;
          expect(Math.abs(found.correlation)).toBeLessThanOrEqual(1 + 1e-12);
          expect(found.correlation).toBeGreaterThanOrEqual((short ?? -1) - 1e-9);
          expect(fit(relabelled)?.correlation).toBeCloseTo(found.correlation, 9);
        },
      ),
    );
  });

  it("of a star is its centre, exactly, by every search", () => {
    const star = (n: number) =>
      relationGraph(
        n,
        false,
        Array.from({ length: n }, () => true),
        Array.from({ length: n - 1 }, (_, k) => ({ from: 0, to: k + 1, weight: 1 })),
      );
    for (const n of [8, 40]) {
      const { out, answered } = star(n);
      expect(corePeriphery(out, answered, "or", 5, 1)).toMatchObject({ correlation: 1, core: [0] });
      expect(shortCoreFit(out, answered, "or")).toBe(1);
    }
  });
});

describe("correlation of relations", () => {
  it("is 1 with itself, symmetric, and the same for other numbers", () => {
    fc.assert(
      fc.property(relation, fc.integer({ min: 1, max: 1_000 }), ({ graph, relabelled }, seed) => {
        const random = seededRandom(seed);
        const other = relationGraph(
          graph.n,
          true,
          [...graph.answered].map((one) => one === 1),
          [...Array(graph.n).keys()].flatMap((from) =>
            [...Array(graph.n).keys()].flatMap((to) =>
              from !== to && graph.answered[from] && random.next() < 0.4 ? [{ from, to, weight: 1 }] : [],
            ),
          ),
        );
        const own = qapCorrelation(graph, graph, false, 10, 1);
        if (own.r !== null) expect(own.r).toBeCloseTo(1, 12);
        const there = qapCorrelation(graph, other, true, 10, 1);
        const back = qapCorrelation(other, graph, true, 10, 1);
        expect(back.pairs).toBe(there.pairs);
        if (there.r !== null) expect(back.r).toBeCloseTo(there.r, 12);
        expect(qapCorrelation(relabelled, relabelled, true, 0, 1).pairs).toBe(own.pairs);
      }),
    );
  });

  it("looks at ties only, and finds what looking at every pair finds", () => {
    fc.assert(
      fc.property(relation, ({ graph }) => {
        const both = { ...graph, answered: new Uint8Array(graph.n).fill(1) };
        const undirected = relationGraph(
          graph.n,
          false,
          Array.from({ length: graph.n }, () => true),
          [],
        );
        const symmetric = { ...undirected, out: contactGraph(both), in: contactGraph(both) };
        const asDirected = { ...symmetric, directed: true };
        const pairs = qapCorrelation(symmetric, symmetric, true, 20, 3);
        const reports = qapCorrelation(asDirected, asDirected, true, 20, 3);
        expect(reports.pGreaterEqual).toBe(pairs.pGreaterEqual);
        if (pairs.mean !== null) expect(reports.mean).toBeCloseTo(pairs.mean, 9);
      }),
    );
  });
});

describe("closeness and ranks", () => {
  it("closeness is between 0 and 1, and 1 exactly for who reaches everybody at once", () => {
    fc.assert(
      fc.property(relation, ({ graph }) => {
        harmonicCloseness(graph.out).forEach((value, node) => {
          expect(value !== null && value >= 0 && value <= 1).toBe(true);
          const reached = graph.out.offsets[node + 1] - graph.out.offsets[node];
          expect(value === 1).toBe(reached === graph.n - 1);
        });
      }),
    );
  });

  it("ranks share their mean, and orders agree with themselves and oppose their reverse", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(values, (list) => {
        const row = Float64Array.from(list);
        expect(meanRanks(row).reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(
          (list.length * (list.length + 1)) / 2,
          9,
        );
        const same = spearman(row, row);
        const reverse = spearman(
          row,
          row.map((value) => -value),
        );
        if (new Set(list).size === 1) expect([same, reverse]).toEqual([null, null]);
        else {
          expect(same).toBeCloseTo(1, 12);
          expect(reverse).toBeCloseTo(-1, 12);
        }
      }),
    );
  });
});

describe("p-values", () => {
  it("count the observed value as one of the draws, to both sides for shuffled groups", () => {
    const values = Float64Array.of(1, 2, 3, 4);
    const upper = nullComparison(4, { null: "rewiring", values, seed: 1 });
    expect(upper).toMatchObject({ p: 2 / 5, expected: 2.5, low: 1, high: 4, draws: 4 });
    expect(nullComparison(9, { null: "label-permutation", values, seed: 1 })?.p).toBeCloseTo(2 / 5, 12);
    expect(nullComparison(2.5, { null: "label-permutation", values, seed: 1 })?.p).toBe(1);
    expect(nullComparison(1, { null: "qap", values: Float64Array.of(NaN), seed: 1 })).toBeNull();
  });
});
