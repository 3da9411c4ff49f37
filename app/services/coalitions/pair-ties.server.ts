import { type MapPair, type Strength, type TieState } from "@vensterbank/charts";
import { type TieLevel, tieLevels } from "@vensterbank/core";
import { type ScopeChange, type TieChangeKind, type WaveNetwork } from "@vensterbank/network";

type Level = TieLevel | "combined";
type PlaceOf = ReadonlyMap<string, number>;

/** What both sides of every pair said at a level; at all levels together, the strongest. */
export function pairTies({ ties }: WaveNetwork, level: Level, placeOf: PlaceOf): MapPair[] {
  interface Said {
    a: number;
    b: number;
    ab: Strength;
    ba: Strength;
    about: Set<TieLevel>;
  }
  const pairs = new Map<string, Said>();
  for (const tie of ties) {
    const [from, to] = [placeOf.get(tie.from), placeOf.get(tie.to)];
    if (from === undefined || to === undefined || (level !== "combined" && tie.level !== level)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, ab: 0, ba: 0, about: new Set<TieLevel>() };
    pair.about.add(tie.level);
    const side = from === a ? "ab" : "ba";
    if (tie.strength > pair[side]) pair[side] = tie.strength;
    pairs.set(`${a} ${b}`, pair);
  }
  return ordered(
    [...pairs.values()].map(({ about, ...pair }) => ({
      ...pair,
      ...(level === "combined" ? { levels: tieLevels.filter((one) => about.has(one)) } : {}),
    })),
  );
}

/**
 * The same for two waves together, with what became of each pair. A relation that both waves know is kept, stronger or
 * weaker by its strongest report; of one that only one wave knows, what we could not observe goes before what we did.
 */
export function pairChanges({ ties }: ScopeChange, placeOf: PlaceOf): MapPair[] {
  interface Both {
    a: number;
    b: number;
    ab: Strength;
    ba: Strength;
    before: Strength;
    kinds: TieChangeKind[];
  }
  const pairs = new Map<string, Both>();
  for (const tie of ties) {
    const [from, to] = [placeOf.get(tie.from), placeOf.get(tie.to)];
    if (from === undefined || to === undefined) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const pair = pairs.get(`${a} ${b}`) ?? { a, b, ab: 0, ba: 0, before: 0, kinds: [] };
    pair[from === a ? "ab" : "ba"] = tie.after ?? 0;
    pair.before = Math.max(pair.before, tie.before ?? 0) as Strength;
    pair.kinds.push(tie.change);
    pairs.set(`${a} ${b}`, pair);
  }
  return ordered(
    [...pairs.values()].map(({ kinds, before, ...pair }) => ({
      ...pair,
      change: { before, state: stateOf(before, Math.max(pair.ab, pair.ba), kinds) },
    })),
  );
}

function stateOf(before: number, after: number, kinds: readonly TieChangeKind[]): TieState {
  if (before > 0 && after > 0) return before === after ? "kept" : after > before ? "stronger" : "weaker";
  return kinds.includes("unknown") ? "unknown" : kinds[0];
}

function ordered(pairs: readonly MapPair[]): MapPair[] {
  return [...pairs].sort((one, other) => one.a - other.a || one.b - other.b);
}
