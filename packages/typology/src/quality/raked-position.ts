import { insideRoles } from "@vensterbank/core";
import {
  type CategorySize,
  type Margin,
  mergeSmallCategories,
  type RakingReason,
  rakeWeights,
} from "@vensterbank/stats";
import { type PerAxis, perAxis } from "../axes";
import { quadrantProbabilities } from "../position/quadrant-probabilities";
import { ranked, reactionLabel } from "../position/reaction-label";
import { type Place } from "../wave/wave-groups";
import { type ScoredWaveData } from "../wave/scored-respondents";
import { type Position, type ReactionLabel } from "../wave-result";

/** The position weighted by role and by size of the team (methods 3.6), beside the unweighted one. */
export interface RakedPosition {
  /** Respondents with a weight. */
  readonly n: number;
  /** Respondents that an even sample with the same precision would have. */
  readonly effectiveN: number | null;
  readonly trimmed: number;
  readonly mean: PerAxis<number | null>;
  /** Weighted less unweighted, scale points. */
  readonly shift: PerAxis<number | null>;
  readonly label: ReactionLabel | null;
  /** The most probable reaction is another than without weights; null when either is unknown. */
  readonly otherReaction: boolean | null;
  /** Fewest respondents in one role and one size of team at once; 0 without respondents. */
  readonly smallestCell: number;
  readonly why?: RakingReason;
}

/** People entitled in a team, at least; the last that fits counts. */
const sizeClasses = [
  { name: "small", from: 0 },
  { name: "middle", from: 9 },
  { name: "large", from: 16 },
] as const;

/**
 * Weights by role and size of the team, categories of fewer than five respondents merged with the next. It corrects for
 * who took part as far as these two say; nothing else. The standard errors are those of the position, widened by Kish's
 * design effect.
 * @param position of the organisation, unweighted
 */
export function rakedPosition(wave: ScoredWaveData, position: Position): RakedPosition {
  const { respondents } = wave;
  const margins = [roleMargin(wave), sizeMargin(wave)];
  const { weights, trimmed, effectiveN, why } = rakeWeights(margins);
  const scored = respondents.flatMap(({ point }, i) =>
    point && weights ? [{ point, weight: weights[i] }] : [],
  );
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const mean = perAxis((axis) =>
    total > 0 ? scored.reduce((sum, { point, weight }) => sum + weight * point[axis], 0) / total : null,
  );
  const probabilities = quadrants(
    mean,
    position,
    wave.data.settings.cut,
    widening(scored.map((one) => one.weight)),
  );
  const plain = position.quadrants[position.quadrants.headline ?? "normal"];
  return {
    n: weights?.length ?? 0,
    effectiveN,
    trimmed,
    mean,
    shift: perAxis((axis) => difference(mean[axis], position.mean[axis])),
    label: probabilities && reactionLabel(probabilities),
    otherReaction: probabilities && plain ? ranked(probabilities)[0] !== ranked(plain)[0] : null,
    smallestCell: smallestCell(margins),
    ...(why !== undefined && { why }),
  };
}

const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

/** Square root of Kish's design effect. */
function widening(weights: readonly number[]): number {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0);
  return sum > 0 ? Math.sqrt((weights.length * squares) / sum ** 2) : 1;
}

function quadrants(mean: PerAxis<number | null>, { se, correlation }: Position, cut: number, wider: number) {
  const { internal, external } = mean;
  if (internal === null || external === null || se.internal === null || se.external === null) return null;
  if (se.internal <= 0 || se.external <= 0) return null;
  const wide = { internal: se.internal * wider, external: se.external * wider };
  return quadrantProbabilities({ internal, external }, wide, correlation ?? 0, cut);
}

function roleMargin(wave: ScoredWaveData): Margin {
  return margin(wave, insideRoles, ({ role }) => role);
}

function sizeMargin(wave: ScoredWaveData): Margin {
  const entitled = new Map<string, number>();
  for (const { unitId } of people(wave)) entitled.set(unitId, (entitled.get(unitId) ?? 0) + 1);
  const classOf = ({ unitId }: Place) =>
    sizeClasses.findLast(({ from }) => (entitled.get(unitId) ?? 0) >= from)?.name ?? sizeClasses[0].name;
  return margin(
    wave,
    sizeClasses.map(({ name }) => name),
    classOf,
  );
}

/** Who was entitled; who answered from a place where nobody was, is of that place. */
function people({ data, respondents }: ScoredWaveData): readonly Place[] {
  const listed = new Set(data.frame.map(({ unitId, role }) => `${unitId} ${role}`));
  return [...data.frame, ...respondents.filter(({ unitId, role }) => !listed.has(`${unitId} ${role}`))];
}

function margin(
  wave: ScoredWaveData,
  order: readonly string[],
  categoryOf: (place: Place) => string,
): Margin {
  const everybody = people(wave);
  const sizes = order.flatMap((name): CategorySize[] => {
    const here = (place: Place) => categoryOf(place) === name;
    const population = everybody.filter(here).length;
    const respondents = wave.respondents.filter(here).length;
    return population === 0 ? [] : [{ name, respondents, population }];
  });
  const merged = mergeSmallCategories(sizes);
  const nameOf = (category: string) =>
    merged.find(({ names }) => names.includes(category))?.names.join("+") ?? "";
  return {
    categories: wave.respondents.map((person) => nameOf(categoryOf(person))),
    population: Object.fromEntries(merged.map(({ names, population }) => [names.join("+"), population])),
  };
}

function smallestCell([roles, sizes]: readonly Margin[]): number {
  const cells = new Map<string, number>();
  roles.categories.forEach((role, i) => {
    const cell = `${role} ${sizes.categories[i]}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  });
  return cells.size === 0 ? 0 : Math.min(...cells.values());
}
