import { tieLevels } from "@vensterbank/core";
import { type DemoRandom, demoRandom } from "../demo-random.server";
import { type DemoTie, type TieNode } from "./demo-tie.server";
import { tieChance, type TieStyle } from "./tie-chance.server";

export interface TiesInput {
  readonly wave: number;
  readonly nodes: readonly TieNode[];
  /** Codes of who answered; only they report. */
  readonly reporters: ReadonlySet<string>;
  readonly style: TieStyle;
  /** Pairs and levels that are known already and must not be made. */
  readonly isGiven?: (a: TieNode, b: TieNode, level: DemoTie["level"]) => boolean;
  readonly seed: number;
}

/** Share of pairs that are thought over anew from one wave to the next. */
const renewed = 0.22;
/** Share of relations that a side who answers reports. */
const reported = 0.8;

/**
 * Relations of one wave. Whether a pair has a relation hangs on one draw per pair and level that mostly stays the same
 * from wave to wave, so that relations last, and begin and end where the chances or the people change.
 */
export function generateTies({ wave, nodes, reporters, style, isGiven, seed }: TiesInput): DemoTie[] {
  const sorted = [...nodes].sort((a, b) => (a.code < b.code ? -1 : 1));
  const ties: DemoTie[] = [];
  sorted.forEach((a, i) => {
    for (const b of sorted.slice(i + 1)) {
      if (!reporters.has(a.code) && !reporters.has(b.code)) continue;
      for (const level of tieLevels) {
        if (isGiven?.(a, b, level)) continue;
        const random = demoRandom(seed, `${a.code} ${b.code} ${level}`);
        if (drawOf(wave, random) >= tieChance(a, b, level, style)) continue;
        const closeness = a.role === "partner" || b.role === "partner" ? 2.1 : a.place === b.place ? 3 : 2.1;
        const today = demoRandom(seed, `${a.code} ${b.code} ${level} ${wave}`);
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const) {
          const says = today.chance(reported);
          const strength = within(closeness + 0.8 * today.normal());
          const value = today.chance(0.2) ? null : within(strength - 0.3 + 0.8 * today.normal());
          if (says && reporters.has(from.code))
            ties.push({ from: from.code, to: to.code, level, strength, value });
        }
      }
    }
  });
  return ties;
}

function drawOf(wave: number, random: DemoRandom): number {
  let draw = random.next();
  for (let later = 2; later <= wave; later++) {
    const changes = random.chance(renewed);
    const anew = random.next();
    if (changes) draw = anew;
  }
  return draw;
}

const within = (value: number) => Math.min(4, Math.max(1, Math.round(value)));
