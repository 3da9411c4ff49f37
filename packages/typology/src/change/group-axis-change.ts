import { type Axis } from "../axes";
import { type AxisChange, type PairedDifference, type UnpairedDifference } from "../change-result";
import { type ReasonCode } from "../reason-code";
import { entitledIn, invitedIn, respondentsIn, type ScoredWaveData } from "../wave/scored-respondents";
import { type WaveGroup } from "../wave/wave-groups";
import { composeChange } from "./composition";
import { type Pair, pairedDifference } from "./paired-difference";
import { unpairedDifference } from "./unpaired-difference";

/** One group as it was in either wave. */
export interface GroupOverTime {
  readonly first: WaveGroup;
  readonly second: WaveGroup;
}

/** Fewest people behind a statement about movement. */
const fewest = 5;

/** Movement of one group on one axis, before p values are adjusted and an outcome is spoken. */
export type UnadjustedChange = Omit<AxisChange, "adjustedP" | "outcome">;

export function groupAxisChange(
  from: ScoredWaveData,
  to: ScoredWaveData,
  { first, second }: GroupOverTime,
  axis: Axis,
): UnadjustedChange {
  const before = scores(from, first, axis);
  const after = scores(to, second, axis);
  const pairs: Pair[] = [...before].flatMap(([pseudonym, score]) => {
    const later = after.get(pseudonym);
    return later === undefined ? [] : [{ first: score, second: later }];
  });
  const noise = [from.sem2[axis], to.sem2[axis]] as const;
  const paired = pairedResult(pairs, Math.max(invitedTwice(from, to, first, second), pairs.length), noise);
  const unpaired = unpairedResult(
    { scores: [...before.values()], invited: invitedIn(from, first), sem2: noise[0] },
    { scores: [...after.values()], invited: invitedIn(to, second), sem2: noise[1] },
  );
  const basis = basisOf(paired, unpaired);
  const chosen = basis === "paired" ? paired : basis === "unpaired" ? unpaired : null;
  return {
    basis,
    difference: chosen?.difference ?? null,
    interval95: chosen?.interval95 ?? null,
    mdc95: chosen?.mdc95 ?? null,
    p: chosen?.p ?? null,
    paired,
    unpaired,
    composition: composeChange(pairs, [...before.values()], [...after.values()]),
    ...(chosen ? {} : { why: unpaired.why ?? paired.why ?? "too-few-answers" }),
  };
}

/**
 * Score per pseudonym, in the fixed order of the respondents; of those with a position, so that the movement is the one
 * between the two dots that are shown, and not an equation about the few who have a score on one axis only.
 */
function scores(wave: ScoredWaveData, group: WaveGroup, axis: Axis): Map<string, number> {
  return new Map(
    respondentsIn(wave, group).flatMap(({ pseudonym, point }) =>
      point === null ? [] : [[pseudonym, point[axis]] as const],
    ),
  );
}

function invitedTwice(from: ScoredWaveData, to: ScoredWaveData, first: WaveGroup, second: WaveGroup): number {
  const later = new Set(entitledIn(to, second).map((member) => member.personId));
  return entitledIn(from, first).filter((member) => later.has(member.personId)).length;
}

function pairedResult(
  pairs: readonly Pair[],
  invited: number,
  sem2: readonly [number | null, number | null],
): PairedDifference {
  const { n, f, mean1, mean2, difference, dAv, hedgesJ, recommended, mdc95 } = pairedDifference(
    pairs,
    invited,
    sem2,
  );
  const why: ReasonCode | null =
    invited === 0
      ? "not-invited-both-times"
      : n < 2
        ? "too-few-linked"
        : recommended.se === null
          ? "reliability-unknown"
          : null;
  return {
    n,
    invited,
    f,
    mean1,
    mean2,
    difference,
    se: recommended.se,
    interval95: recommended.interval95,
    p: recommended.p,
    mdc95,
    g: dAv === null || hedgesJ === null ? null : dAv * hedgesJ,
    ...(why && { why }),
  };
}

function unpairedResult(...samples: Parameters<typeof unpairedDifference>): UnpairedDifference {
  const { z: _, spoken, ...figures } = unpairedDifference(...samples);
  const { n1, n2, se } = figures;
  const least = Math.min(n1, n2);
  const why: ReasonCode | null =
    least === 0 ? "nobody-answered" : least === 1 ? "one-answer" : se === null ? "reliability-unknown" : null;
  return { ...figures, ...spoken, ...(why && { why }) };
}

/** Linked people when they are at least half of the smaller wave; else everybody; else the linked, if enough. */
function basisOf(paired: PairedDifference, unpaired: UnpairedDifference): AxisChange["basis"] {
  const smaller = Math.min(unpaired.n1, unpaired.n2);
  const linked = paired.n >= fewest && paired.p !== null;
  if (linked && paired.n >= smaller / 2) return "paired";
  if (smaller >= fewest && unpaired.p !== null) return "unpaired";
  return linked ? "paired" : null;
}
