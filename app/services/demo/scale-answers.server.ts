import { type ScoringKeyEntry } from "@vensterbank/instrument";
import { type Climate, likert } from "./climate.server";
import { type DemoMember } from "./demo-organisation.server";
import { demoRandom } from "./demo-random.server";

/** Item id → answer as given (reversed items not turned round); an item without an answer is absent. */
export type ScaleAnswers = Readonly<Record<string, number>>;

type ScaleKey = readonly Pick<ScoringKeyEntry, "id" | "scale" | "facet" | "reversed" | "lo" | "hi">[];

/**
 * Answers of one person to the items of the scales: the climate, what is this person's own (the same in every wave),
 * what is this wave's, and noise per item. About two in a hundred items stay empty.
 */
export function scaleAnswers(
  member: DemoMember,
  wave: number,
  climate: Climate,
  key: ScaleKey,
  seed: number,
): ScaleAnswers {
  const own = demoRandom(seed, `${member.code} leaning`);
  const leaning = { int: own.normal() * 0.45, ext: own.normal() * 0.4, con: own.normal() * 0.4 };
  const random = demoRandom(seed, `${member.code} scales ${wave}`);
  const today = { int: random.normal() * 0.2, ext: random.normal() * 0.2, con: random.normal() * 0.2 };
  const level = climate.roles[member.role];
  const answers: Record<string, number> = {};
  for (const { id, scale, facet, reversed, lo, hi } of key) {
    const axis = scale === "INT" ? "int" : scale === "EXT" ? "ext" : "con";
    const unit = axis === "con" ? 0 : (climate.units?.[member.unit] ?? 0);
    const special = (climate.facets[facet] ?? 0) + (climate.roleFacets?.[member.role]?.[facet] ?? 0);
    const value = likert(level[axis] + unit + special + leaning[axis] + today[axis] + random.normal() * 0.75);
    const skipped = random.chance(0.02);
    if (!skipped) answers[id] = reversed ? lo + hi - value : value;
  }
  return answers;
}

/** Means of the answered items per axis, reversed items turned round; the middle where nothing was answered. */
export function levelsOf(answers: ScaleAnswers, key: ScaleKey): { int: number; ext: number; con: number } {
  const mean = (scale: ScoringKeyEntry["scale"]) => {
    const values = key.flatMap(({ id, scale: of, reversed, lo, hi }) =>
      of === scale && id in answers ? [reversed ? lo + hi - answers[id] : answers[id]] : [],
    );
    return values.length === 0 ? 3 : values.reduce((sum, value) => sum + value) / values.length;
  };
  return { int: mean("INT"), ext: mean("EXT"), con: mean("CON") };
}
