import { type Answers, type Reaction, reactions, seededRandom } from "@vensterbank/core";
import { mean, normalCdf, quantile, studentTQuantile } from "@vensterbank/stats";
import { type PerReaction, perReaction } from "../axes";
import { ranked } from "../position/reaction-label";
import { type PortraitProfile } from "../wave-result";
import { centredLogRatio, fromLogRatio } from "./log-ratio";

export interface PortraitOptions {
  readonly lo: number;
  readonly hi: number;
  readonly runs: number;
  readonly seed: number;
}

/** Points that one person gave the four portraits; null unless all four are there and something was given. */
export function portraitPoints(answers: Answers, time: "now" | "wished"): PerReaction<number> | null {
  const points = perReaction((type) => answers[`portrait.${time}.${type}`] ?? null);
  const { confused, introvert, extravert, binding } = points;
  if (confused === null || introvert === null || extravert === null || binding === null) return null;
  return confused + introvert + extravert + binding > 0 ? { confused, introvert, extravert, binding } : null;
}

/** Centre of what a group gave, with percentile intervals of a bootstrap over people. */
export function portraitProfile(
  given: readonly PerReaction<number>[],
  options: PortraitOptions,
): PortraitProfile {
  const n = given.length;
  if (n === 0) {
    return { n, shares: null, interval95: null, point: null, leading: null, why: "nobody-answered" };
  }
  const ratios = given.map(centredLogRatio);
  const shares = centre(ratios);
  const { lo, hi } = options;
  const place = (first: Reaction, second: Reaction) => lo + (hi - lo) * (shares[first] + shares[second]);
  return {
    n,
    shares,
    interval95: n < 2 ? null : bootstrap(ratios, options),
    point: { internal: place("introvert", "binding"), external: place("extravert", "binding") },
    leading: ranked(shares)[0],
    ...(n < 2 ? { why: "one-answer" as const } : {}),
  };
}

function centre(ratios: readonly PerReaction<number>[]): PerReaction<number> {
  return fromLogRatio(perReaction((type) => mean(ratios.map((ratio) => ratio[type])) ?? 0));
}

function bootstrap(ratios: readonly PerReaction<number>[], { runs, seed }: PortraitOptions) {
  const random = seededRandom(seed);
  const n = ratios.length;
  // In rows of four numbers: a large group is drawn from a thousand times.
  const rows = Float64Array.from(ratios.flatMap((ratio) => reactions.map((type) => ratio[type])));
  const draws = Array.from({ length: runs }, () => {
    let [confused, introvert, extravert, binding] = [0, 0, 0, 0];
    for (let person = 0; person < n; person++) {
      const at = random.below(n) * reactions.length;
      confused += rows[at];
      introvert += rows[at + 1];
      extravert += rows[at + 2];
      binding += rows[at + 3];
    }
    return fromLogRatio({
      confused: confused / n,
      introvert: introvert / n,
      extravert: extravert / n,
      binding: binding / n,
    });
  });
  const tail = expandedTail(ratios.length);
  return perReaction((type) => {
    const values = draws.map((draw) => draw[type]);
    return [quantile(values, tail) ?? 0, quantile(values, 1 - tail) ?? 0] as const;
  });
}

/**
 * Tail of an expanded percentile interval (Hesterberg 2015): the spread of a bootstrap is too small by √((n − 1)/n) and its
 * shape is normal where t belongs; further out in the tails makes good for both. Tends to .025. @param n at least 2
 */
function expandedTail(n: number): number {
  return normalCdf(-Math.sqrt(n / (n - 1)) * studentTQuantile(0.975, n - 1));
}
