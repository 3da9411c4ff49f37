import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowDegrees } from "../graph/compressed-rows";
import { contactGraph } from "../graph/contact-graph";
import { relationGraph, type RelationGraph } from "../graph/relation-graph";
import { betweenness } from "./betweenness";
import { constraint } from "./constraint";
import { coreness } from "./coreness";
import { cutStructure, partsWithout } from "./cut-structure";
import { connectedComponents } from "./components";
import { density } from "./density";
import { dyadCensus } from "./dyad-census";
import { eiIndex, permuteEi } from "./ei-index";
import { observedPairs } from "./observed-pairs";
import { reciprocity } from "./reciprocity";
import { reconstruction } from "./reconstruction";
import { weightedBetweenness } from "./weighted-betweenness";
import { relabelledRelation } from "./relabelled-relation.fixture";

const relation = relabelledRelation(9, 4);

const close = (a: readonly (number | null)[], b: readonly (number | null)[]) =>
  a.forEach((value, i) => (value === null ? expect(b[i]).toBeNull() : expect(b[i]).toBeCloseTo(value, 9)));

const wholeFigures = (graph: RelationGraph, groups: readonly string[]) => [
  observedPairs(graph),
  density(graph),
  ...Object.values(reciprocity(dyadCensus(graph))),
  reconstruction(graph).densityOfKnownPairs,
  eiIndex(graph, groups, false).ei,
  eiIndex(graph, groups, true).ei,
  eiIndex(graph, groups, false).rescaled,
  eiIndex(graph, groups, false).expected,
  connectedComponents(contactGraph(graph)).length,
];

const nodeFigures = (graph: RelationGraph) => {
  const contacts = contactGraph(graph);
  return [
    [...betweenness(graph.out, false)],
    [...betweenness(contacts, true)],
    [...weightedBetweenness(graph.out, false)],
    constraint(contacts),
    coreness(rowDegrees(contacts), [contacts]),
  ];
};

describe("measures of a relation", () => {
  it("do not depend on how nodes are numbered", () => {
    fc.assert(
      fc.property(relation, ({ graph, groups, relabelled, relabelledGroups, at }) => {
        close(wholeFigures(graph, groups), wholeFigures(relabelled, relabelledGroups));
        const moved = nodeFigures(relabelled);
        nodeFigures(graph).forEach((values, measure) => close(at<number | null>(values), moved[measure]));
      }),
    );
  });

  it("stay within their bounds", () => {
    fc.assert(
      fc.property(relation, ({ graph, groups }) => {
        const within = (value: number | null, low: number, high: number) => {
          if (value === null) return;
          expect(value).toBeGreaterThanOrEqual(low - 1e-12);
          expect(value).toBeLessThanOrEqual(high + 1e-12);
        };
        const { arcs, dyads, weighted } = reciprocity(dyadCensus(graph));
        for (const share of [
          density(graph),
          arcs,
          dyads,
          weighted,
          reconstruction(graph).densityOfKnownPairs,
        ])
          within(share, 0, 1);
        const ei = eiIndex(graph, groups, false);
        within(ei.ei, ei.lowest ?? -1, ei.highest ?? 1);
        within(ei.rescaled, -1, 1);
      }),
    );
  });

  it("call a node a cut point exactly when its component falls apart without it", () => {
    fc.assert(
      fc.property(relation, ({ graph }) => {
        const contacts = contactGraph(graph);
        const { cutPoints } = cutStructure(contacts);
        for (let node = 0; node < graph.n; node++)
          expect(cutPoints.includes(node)).toBe(partsWithout(contacts, node).length > 1);
      }),
    );
  });

  it("weigh paths as unweighted ones when all strengths are alike", () => {
    fc.assert(
      fc.property(relation, ({ graph }) => {
        const alike = { ...graph.out, weights: new Float64Array(graph.out.weights.length).fill(3) };
        close([...weightedBetweenness(alike, false)], [...betweenness(graph.out, false)]);
      }),
    );
  });
});

describe("edge cases", () => {
  const silent = relationGraph(3, true, [false, false, false], []);

  it("are null, not zero, when nobody answered", () => {
    expect(density(silent)).toBeNull();
    expect(reciprocity(dyadCensus(silent))).toEqual({ arcs: null, dyads: null, weighted: null });
    expect(eiIndex(silent, ["a", "a", "b"], false)).toMatchObject({
      ei: null,
      rescaled: null,
      oddsRatio: null,
    });
    expect(permuteEi(silent, ["a", "a", "b"], false, 10, 1)).toBeNull();
    expect(constraint(contactGraph(silent))).toEqual([null, null, null]);
  });

  it("refuse strengths that would make equal paths unequal", () => {
    const graph = relationGraph(2, true, [true, true], [{ from: 0, to: 1, weight: 1.7 }]);
    expect(() => weightedBetweenness(graph.out, false)).toThrow(RangeError);
  });

  it("refuse loops, unknown nodes and double reports", () => {
    const make = (arcs: Parameters<typeof relationGraph>[3]) => () =>
      relationGraph(2, true, [true, true], arcs);
    expect(make([{ from: 0, to: 0, weight: 1 }])).toThrow(RangeError);
    expect(make([{ from: 0, to: 2, weight: 1 }])).toThrow(RangeError);
    expect(
      make([
        { from: 0, to: 1, weight: 1 },
        { from: 0, to: 1, weight: 2 },
      ]),
    ).toThrow(RangeError);
  });
});
