import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openReference, openReferenceMissing } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { compressedRows } from "../graph/compressed-rows";
import { contactGraph } from "../graph/contact-graph";
import { relationGraph } from "../graph/relation-graph";
import { referenceRows } from "../reference-waves.fixture";
import { multisliceCommunities } from "./multislice-communities";

const settings = { restarts: 50, seed: 1 };
const clique = (members: readonly number[]) =>
  members.flatMap((from) => members.filter((to) => to !== from).map((to) => ({ from, to, weight: 1 })));
const first = compressedRows(6, [...clique([0, 1, 2]), ...clique([3, 4, 5])]);
const second = compressedRows(6, [...clique([0, 1, 2, 3]), ...clique([4, 5])]);

describe("multisliceCommunities", () => {
  it("keeps the number of a community over waves and counts who changes", () => {
    const found = multisliceCommunities([first, second], { ...settings, coupling: 0.1 });
    expect(found?.groups.map((groups) => [...groups])).toEqual([
      [0, 0, 0, 1, 1, 1],
      [0, 0, 0, 0, 1, 1],
    ]);
    expect(found).toMatchObject({ communities: 2, switches: [1] });
  });

  it("lets nobody change when the coupling is strong, and does not know another wave without one", () => {
    expect(multisliceCommunities([first, second], { ...settings, coupling: 50 })?.switches).toEqual([0]);
    const separate = multisliceCommunities([first, first], { ...settings, coupling: 0 });
    expect(separate?.communities).toBe(4);
    expect(separate?.modularity).toBeCloseTo(0.5, 12);
  });

  it("leaves out who was absent", () => {
    const present = (wave: number, node: number) => wave === 0 || node !== 3;
    const without = compressedRows(6, [...clique([0, 1, 2]), ...clique([4, 5])]);
    const found = multisliceCommunities([first, without], { ...settings, coupling: 0.5, present });
    expect(found?.groups[1][3]).toBe(-1);
    expect(found).toMatchObject({ communities: 2, switches: [0] });
  });

  it("has no answer without ties, without waves or without restarts, and refuses waves of different size", () => {
    const none = compressedRows(6, []);
    expect(multisliceCommunities([none, none], { ...settings, coupling: 1 })).toBeNull();
    expect(multisliceCommunities([], { ...settings, coupling: 1 })).toBeNull();
    expect(multisliceCommunities([first], { ...settings, restarts: 0, coupling: 1 })).toBeNull();
    expect(multisliceCommunities([first, none], { ...settings, coupling: 1 })).not.toBeNull();
    const small = compressedRows(2, clique([0, 1]));
    expect(() => multisliceCommunities([first, small], { ...settings, coupling: 1 })).toThrow(RangeError);
    expect(() => multisliceCommunities([first], { ...settings, coupling: -1 })).toThrow(RangeError);
  });
});

interface MultisliceReference {
  readonly slices: readonly (readonly [string, number])[];
  readonly results: readonly { readonly omega: number; readonly best_Q_multislice: number }[];
}

const open = openReference();
const sets = [
  ["s50", "s50_glasgow", true],
  ["kapferer", "kapferer_tailor", false],
] as const;

describe.skipIf(open === null)(
  open === null ? openReferenceMissing : "multislice modularity of public networks",
  () => {
    it.each(sets)("%s is not below the best of 200 runs of leidenalg", (name, folder, directed) => {
      const reference = JSON.parse(
        readFileSync(join(open ?? "", "expected", `network_multislice_${name}.json`), "utf8"),
      ) as MultisliceReference;
      const nodes = referenceRows(open ?? "", "networks", folder, "nodes.csv");
      const place = new Map(nodes.map(({ id }, index) => [id, index]));
      const edges = referenceRows(open ?? "", "networks", folder, "edges.csv");
      const waves = reference.slices.map(([relation, wave]) => {
        const arcs = edges
          .filter((edge) => edge.relation === relation && Number(edge.wave) === wave)
          .map(({ source, target, weight }) => ({
            from: place.get(source) ?? -1,
            to: place.get(target) ?? -1,
            weight: Number(weight),
          }));
        return contactGraph(
          relationGraph(nodes.length, directed, Array<boolean>(nodes.length).fill(true), arcs),
        );
      });
      for (const { omega, best_Q_multislice: best } of reference.results) {
        const found = multisliceCommunities(waves, { coupling: omega, restarts: 400, seed: 7 });
        expect(found?.modularity, `omega ${omega}`).toBeGreaterThanOrEqual(best - 1e-6);
      }
    });
  },
);
