import { type TieLevel } from "@vensterbank/core";
import { type TieStrength, type WaveNetwork, type WaveTie } from "../wave-network";

export interface StrongestTie {
  readonly from: string;
  readonly to: string;
  readonly strength: TieStrength;
}

/** One report per ordered pair: of one level, or the strongest over the levels (the rule of `combined`). */
export function strongestTies(network: WaveNetwork, scope: TieLevel | "combined"): StrongestTie[] {
  const strongest = new Map<string, Map<string, WaveTie>>();
  for (const tie of network.ties) {
    if (scope !== "combined" && tie.level !== scope) continue;
    const row = strongest.get(tie.from) ?? new Map<string, WaveTie>();
    strongest.set(tie.from, row);
    const known = row.get(tie.to);
    if (known === undefined || known.strength < tie.strength) row.set(tie.to, tie);
  }
  return [...strongest.values()].flatMap((row) =>
    [...row.values()].map(({ from, to, strength }) => ({ from, to, strength })),
  );
}
