import { seededRandom } from "@vensterbank/core";
import {
  isReliable,
  linkedSem2,
  type Pair,
  perAxis,
  type Point,
  quadrantOf,
  reliableChangeIndex,
  scoreWaveData,
  typeTransitions,
} from "@vensterbank/typology";
import { answerModel } from "../population/answer-model";
import { drawStaff, drawTeams } from "../population/staff";
import { cut, waveOf } from "../population/wave-of";

export interface HardTypeFindings {
  readonly itemsPerAxis: number;
  readonly people: number;
  readonly alpha: number;
  /** Persons whose quadrant is the one of their true score. */
  readonly equalToTrue: number;
  /** Persons in another quadrant the second time, without any true change. */
  readonly moved: number;
  /** The same, with a change beyond measurement error on every axis that was crossed: what may be shown. */
  readonly movedReliably: number;
  /** Persons with a reliable change index above 1.96 on an axis (mean of the two), and on either. */
  readonly reliableOneAxis: number;
  readonly reliableEitherAxis: number;
}

/** One large staff around the cut, asked twice without any change: how far single persons can be typed (shares 0-1). */
export function studyHardTypes(
  itemsPerAxis: number,
  { people, seed }: { readonly people: number; readonly seed: number },
): HardTypeFindings {
  const random = seededRandom(seed);
  const model = answerModel(itemsPerAxis);
  const centre = { internal: cut, external: cut };
  const staff = drawStaff(drawTeams(people, Math.round(people / 15), centre, random), model, random);
  const waves = [0, 1].map(() => scoreWaveData(waveOf(staff, staff.people, model, random)));
  const truth = new Map(staff.people.map(({ id, trueScore }) => [id, trueScore]));
  const [first, second] = waves.map(
    (wave) => new Map(wave.respondents.map(({ pseudonym, point }) => [pseudonym, point])),
  );
  const pairs = [...first].flatMap(([id, before]) => {
    const after = second.get(id);
    const real = truth.get(id);
    return before && after && real ? [{ first: before, second: after, real }] : [];
  });
  const onAxis = perAxis((axis) =>
    pairs.map((pair): Pair => ({ first: pair.first[axis], second: pair.second[axis] })),
  );
  const sem2 = perAxis((axis) => linkedSem2(onAxis[axis], waves[0].reliability[axis].alpha));
  const flagged = perAxis((axis) => {
    const noise = sem2[axis];
    return onAxis[axis].map((pair) => noise !== null && isReliable(reliableChangeIndex(pair, noise)));
  });
  const transitions = typeTransitions(pairs, cut, sem2);
  const share = (hits: number) => hits / pairs.length;
  const hits = (list: readonly boolean[]) => list.filter(Boolean).length;
  const type = (point: Point) => quadrantOf(point, cut);
  return {
    itemsPerAxis,
    people: pairs.length,
    alpha: waves[0].reliability.internal.alpha ?? 0,
    equalToTrue: share(hits(pairs.map((pair) => type(pair.first) === type(pair.real)))),
    moved: share(transitions.changed),
    movedReliably: share(transitions.reliablyChanged ?? 0),
    reliableOneAxis: share((hits(flagged.internal) + hits(flagged.external)) / 2),
    reliableEitherAxis: share(hits(flagged.internal.map((flag, i) => flag || flagged.external[i]))),
  };
}
