import { type ScoringKeyEntry } from "@vensterbank/instrument";
import { demoRandom } from "../demo-random.server";
import { type StaffPlan } from "../organisation-plan.server";
import { type ScaleAnswers } from "../scale-answers.server";
import { type VaartSource } from "./vaart-source.server";

/** Who left after the third wave and who came: a director, and some of the staff. */
export function fourthWaveStaff({ people }: VaartSource, seed: number): StaffPlan[] {
  const random = demoRandom(seed, "vaart fourth wave");
  let next = people.length;
  const newcomers: StaffPlan[] = [];
  const staff = people.map(({ code, waves }): StaffPlan => {
    const places = waves.map(({ place }) => place);
    const last = places[2];
    const goes =
      last !== null &&
      (last.role === "director" ? last.unit === "t12" : last.role !== "manager" && random.chance(0.05));
    if (goes && (last.role === "director" || random.chance(0.8))) {
      next++;
      newcomers.push({ code: `v${String(next).padStart(3, "0")}`, places: [null, null, null, last] });
    }
    return { code, places: [...places, goes ? null : last] };
  });
  return [...staff, ...newcomers];
}

/**
 * Answers in the fourth wave: mostly what the person answered in the third, a little higher outside; who did not
 * answer then starts from a colleague of the same team. About two in three have sent so far.
 */
export function fourthWaveScales(
  staff: readonly StaffPlan[],
  third: ReadonlyMap<string, ScaleAnswers>,
  key: readonly ScoringKeyEntry[],
  seed: number,
): { sent: Map<string, ScaleAnswers>; begun: Map<string, ScaleAnswers> } {
  const sent = new Map<string, ScaleAnswers>();
  const begun = new Map<string, ScaleAnswers>();
  const teamOf = new Map(staff.map(({ code, places }) => [code, places[2]?.unit]));
  for (const { code, places } of staff) {
    const place = places[3];
    if (place === null) continue;
    const random = demoRandom(seed, `${code} fourth wave`);
    const own = third.get(code);
    const colleagues = [...third.keys()].filter((other) => teamOf.get(other) === place.unit);
    const before = own ?? third.get(random.pick(colleagues));
    if (before === undefined) continue;
    const answers = moved(before, own === undefined ? 0.5 : 0.25, key, `${code} fourth wave items`, seed);
    if (random.chance(own === undefined ? 0.36 : 0.79)) sent.set(code, answers);
    else if (begun.size < 5 && random.chance(0.2))
      begun.set(code, Object.fromEntries(Object.entries(answers).slice(0, 4 + random.below(10))));
  }
  return { sent, begun };
}

function moved(
  before: ScaleAnswers,
  share: number,
  key: readonly ScoringKeyEntry[],
  label: string,
  seed: number,
): ScaleAnswers {
  const random = demoRandom(seed, label);
  return Object.fromEntries(
    key.flatMap(({ id, scale, reversed, lo, hi }) => {
      if (!(id in before)) return [];
      const up = random.chance(scale === "CON" ? 0.46 : scale === "EXT" ? 0.58 : 0.52);
      const step = random.chance(share) ? (up === reversed ? -1 : 1) : 0;
      return [[id, Math.min(hi, Math.max(lo, before[id] + step))]];
    }),
  );
}
