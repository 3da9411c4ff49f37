import { computeNetworkResult, defaultNetworkSettings, type WaveNetwork } from "@vensterbank/network";
import { describe, expect, it } from "vitest";
import { readNetwork } from "./read-networks.server";

const quick = { ...defaultNetworkSettings, permutations: 20, rewirings: 20, restarts: 2 };

function document(waveId: string, people: number): unknown {
  const network: WaveNetwork = {
    waveId,
    levels: ["case"],
    nodes: Array.from({ length: people }, (_, i) => ({
      id: `p${i}`,
      kind: "person",
      role: "professional",
      unitId: "u",
      sector: null,
      responded: true,
    })),
    ties: [],
  };
  return JSON.parse(JSON.stringify(computeNetworkResult([network], [], quick)));
}

describe("readNetwork", () => {
  it("reads a document once, and another one under another id", async () => {
    let reads = 0;
    const load = (waveId: string) => () => {
      reads += 1;
      return Promise.resolve(document(waveId, 3));
    };
    const one = await readNetwork("r1", load("w1"));
    expect(await readNetwork("r1", load("w1"))).toBe(one);
    expect((await readNetwork("r2", load("w2"))).waveId).toBe("w2");
    expect(reads).toBe(2);
  });

  it("lets the oldest go when there is too much, never the one that is asked for", async () => {
    const small = document("small", 2) as { scopes: { combined: { nodes: unknown[] } } };
    const [node] = small.scopes.combined.nodes;
    const huge = () =>
      Promise.resolve({
        ...small,
        scopes: { ...small.scopes, combined: { ...small.scopes.combined, nodes: Array(29_999).fill(node) } },
      });
    let reads = 0;
    await readNetwork("first", huge);
    await readNetwork("second", huge);
    await readNetwork("second", () => Promise.reject(new Error("read again")));
    await readNetwork("first", () => {
      reads += 1;
      return huge();
    });
    expect(reads).toBe(1);
  });
});
