import { type InsideRole, seededRandom } from "@vensterbank/core";
import { type TieStrength, type WaveNetwork, type WaveNode, type WaveTie } from "./wave-network";

/** What a planted wave looks like; defaults give three clear coalitions of ten people and four partners. */
export interface PlantedWave {
  readonly waveId: string;
  readonly seed: number;
  /** Coalition of person k. */
  readonly blockOf?: (person: number) => number;
  /** Share of possible ties within and across coalitions. */
  readonly within?: number;
  readonly across?: number;
  readonly silent?: readonly number[];
  readonly people?: readonly number[];
}

const roles: readonly InsideRole[] = ["manager", "professional", "professional", "professional", "support"];

/** An invented wave with known coalitions. */
export function plantedWave(wave: PlantedWave): WaveNetwork {
  const { blockOf = (person) => person % 3, within = 0.5, across = 0.02, silent = [] } = wave;
  const people = wave.people ?? Array.from({ length: 30 }, (_, k) => k);
  const random = seededRandom(wave.seed);
  const nodes: WaveNode[] = [
    ...people.map((k) => ({
      id: `p${String(k).padStart(3, "0")}`,
      kind: "person" as const,
      role: roles[k % roles.length],
      unitId: `u${Math.floor(k / 10)}`,
      sector: null,
      responded: !silent.includes(k),
    })),
    ...["x1", "x2", "x3", "x4"].map((id, k) => ({
      id,
      kind: "partner" as const,
      role: "partner" as const,
      unitId: null,
      sector: k < 2 ? "housing" : "health",
      responded: k === 0,
    })),
  ];
  const ties: WaveTie[] = [];
  nodes.forEach((from, a) =>
    nodes.forEach((to, b) => {
      const drawn = [random.next(), random.below(4), random.next()];
      const inside = from.kind === "person" && to.kind === "person";
      const chance = inside && blockOf(people[a]) === blockOf(people[b]) ? within : inside ? across : 0.05;
      if (a === b || !from.responded || drawn[0] >= chance) return;
      const level = drawn[2] < 0.7 ? "case" : "strategic";
      ties.push({ from: from.id, to: to.id, level, strength: (1 + drawn[1]) as TieStrength, value: null });
    }),
  );
  return { waveId: wave.waveId, levels: ["case", "strategic"], nodes, ties };
}
