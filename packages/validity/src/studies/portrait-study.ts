import { type Random, reactions, seededRandom } from "@vensterbank/core";
import { normalDraw } from "@vensterbank/stats";
import { perReaction, type PerReaction, portraitProfile } from "@vensterbank/typology";
import { type Coverage, CoverageCount } from "../criteria/coverage";

export interface PortraitFindings {
  readonly people: number;
  readonly repetitions: number;
  readonly coverage: Coverage;
}

/** Mean log-ratio of each portrait, and its spread over people. */
const centre: PerReaction<number> = { confused: 0.4, introvert: -0.2, extravert: -0.5, binding: 0.3 };
const spread = 0.9;
const points = 100;
/** As in the product (wave/portraits-result). */
const options = { lo: 1, hi: 5, runs: 1000 } as const;
/** People behind the true centre, and its seed. */
const many = { people: 100_000, seed: 1 } as const;

/** People who divide 100 whole points over four portraits: whether the bootstrap intervals hold the true centre. */
export function studyPortraits(
  people: number,
  { repetitions, seed }: { readonly repetitions: number; readonly seed: number },
): PortraitFindings {
  const truth = trueCentre();
  const random = seededRandom(seed);
  const count = new CoverageCount();
  for (let i = 0; i < repetitions; i++) {
    const given = Array.from({ length: people }, () => division(random));
    const { interval95 } = portraitProfile(given, { ...options, seed: seed + i });
    for (const reaction of reactions) count.add(interval95?.[reaction] ?? null, truth[reaction]);
  }
  return { people, repetitions, coverage: count.result() };
}

let known: PerReaction<number> | undefined;

function trueCentre(): PerReaction<number> {
  if (known) return known;
  const random = seededRandom(many.seed);
  const given = Array.from({ length: many.people }, () => division(random));
  const { shares } = portraitProfile(given, { ...options, runs: 1, seed: many.seed });
  if (!shares) throw new Error("a profile of many people has shares");
  return (known = shares);
}

/** Logistic-normal shares in whole points; what rounding leaves over goes to the largest. */
function division(random: Random): PerReaction<number> {
  const raw = perReaction((reaction) => Math.exp(centre[reaction] + spread * normalDraw(random)));
  const sum = reactions.reduce((total, reaction) => total + raw[reaction], 0);
  const rounded = perReaction((reaction) => Math.round((points * raw[reaction]) / sum));
  const left = points - reactions.reduce((total, reaction) => total + rounded[reaction], 0);
  const largest = reactions.reduce((best, one) => (rounded[one] > rounded[best] ? one : best));
  return { ...rounded, [largest]: rounded[largest] + left };
}
