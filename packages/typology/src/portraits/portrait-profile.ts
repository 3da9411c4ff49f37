import { type Answers, type Reaction, seededRandom } from "@vensterbank/core";
import { mean, quantile } from "@vensterbank/stats";
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
  const draws = Array.from({ length: runs }, () =>
    centre(ratios.map(() => ratios[random.below(ratios.length)])),
  );
  return perReaction((type) => {
    const values = draws.map((draw) => draw[type]);
    return [quantile(values, 0.025) ?? 0, quantile(values, 0.975) ?? 0] as const;
  });
}
