import { seededRandom } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { contactGraph } from "../graph/contact-graph";
import { relationGraph } from "../graph/relation-graph";
import { betweenness } from "./betweenness";
import { everyNode, pivots } from "./pivots";
import { weightedBetweenness } from "./weighted-betweenness";

const n = 60;
const random = seededRandom(3);
const arcs = Array.from({ length: n }, (_, from) => [
  { from, to: (from + 1) % n, weight: 2 },
  { from, to: (from + 7 + random.below(20)) % n, weight: 3 },
]).flat();
const { out } = relationGraph(n, true, Array<boolean>(n).fill(true), arcs);
const contacts = contactGraph(relationGraph(n, true, Array<boolean>(n).fill(true), arcs));
const binary = { ...contacts, weights: new Float64Array(contacts.columns.length).fill(1) };

describe("pivots", () => {
  it("are every node up to four thousand, and two thousand different ones above", () => {
    expect(pivots(4_000, 1)).toEqual(everyNode(4_000));
    const sample = pivots(12_000, 1);
    expect(new Set(sample).size).toBe(2_000);
    expect(Math.max(...sample)).toBeLessThan(12_000);
    expect(pivots(12_000, 1)).toEqual(sample);
    expect(pivots(12_000, 2)).not.toEqual(sample);
  });

  it.each([
    ["contacts", (sources: Int32Array) => betweenness(binary, true, sources)],
    ["directed ties", (sources: Int32Array) => betweenness(out, false, sources)],
    ["strengths", (sources: Int32Array) => weightedBetweenness(out, false, sources)],
  ])("give estimates that are right on average: %s", (_, estimate) => {
    const exact = estimate(everyNode(n));
    // Every source once in one of the samples: their mean is the whole.
    const mean = new Float64Array(n);
    for (let part = 0; part < 6; part++) {
      const sources = everyNode(n).filter((node) => node % 6 === part);
      estimate(sources).forEach((value, node) => (mean[node] += value / 6));
    }
    mean.forEach((value, node) => expect(value).toBeCloseTo(exact[node], 8));
  });
});
