import { seededRandom, shuffled } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { plantedWave } from "../planted-waves.fixture";
import { type WaveNetwork } from "../wave-network";
import { layoutWaves } from "./layout-waves";

const everybody = Array.from({ length: 60 }, (_, k) => k);
const waves = [1, 2, 3, 4].map((seed) =>
  plantedWave({
    waveId: `w${seed}`,
    seed,
    across: 0.01,
    within: 0.15,
    people: everybody.filter((k) => k % 17 !== seed),
  }),
);

describe("layoutWaves", () => {
  const layout = layoutWaves(waves);

  it("repeats itself bit for bit, whatever the order of nodes and ties", () => {
    expect(JSON.stringify(layoutWaves(waves))).toBe(JSON.stringify(layout));
    const mixed = (network: WaveNetwork): WaveNetwork => ({
      ...network,
      nodes: shuffled(network.nodes, seededRandom(1)),
      ties: shuffled(network.ties, seededRandom(2)),
    });
    expect(layoutWaves(waves.map(mixed))).toEqual(layout);
  });

  it("keeps who stays in place and costs little of what each wave could be by itself", () => {
    for (const { stress, ownBestStress, displacement } of layout.quality) {
      expect(displacement ?? 0).toBeLessThanOrEqual(0.15);
      expect((stress ?? 0) / (ownBestStress ?? 1)).toBeLessThanOrEqual(1.3);
    }
  });

  it("places people within the frame and partners outside, never two partners on one spot, always in the same place", () => {
    const { x, y, size } = layout.frame;
    for (const wave of waves)
      for (const { id, kind } of wave.nodes) {
        const place = layout.waves[wave.waveId][id];
        const inside = place.x > x && place.x < x + size && place.y > y && place.y < y + size;
        expect(inside).toBe(kind === "person");
        expect(Math.min(place.x, place.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(place.x, place.y)).toBeLessThanOrEqual(1);
        if (kind === "partner") expect(place).toEqual(layout.waves.w1[id]);
      }
    const partners = ["x1", "x2", "x3", "x4"].map((id) => layout.waves.w1[id]);
    partners.forEach((a, i) =>
      partners
        .slice(i + 1)
        .forEach((b) => expect(Math.abs(a.x - b.x) + Math.abs(a.y - b.y)).toBeGreaterThan(0.05)),
    );
  });

  it("has places for waves without ties, people or partners", () => {
    const [wave] = waves;
    const bare: WaveNetwork[] = [
      { ...wave, ties: [] },
      { ...wave, waveId: "e", nodes: [], ties: [] },
      { ...wave, waveId: "one", nodes: [wave.nodes[0]], ties: [] },
    ];
    const { waves: places, quality } = layoutWaves(bare);
    expect(
      Object.values(places.w1)
        .flatMap(({ x, y }) => [x, y])
        .every(Number.isFinite),
    ).toBe(true);
    expect(places.e).toEqual({});
    expect(quality[2].stress).toBeNull();
    expect(Object.values(layoutWaves([bare[2]]).waves.one)).toEqual([{ x: 0.5, y: 0.5 }]);
  });
});
