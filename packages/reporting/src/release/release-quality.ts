import {
  type AxesApart,
  type AxisAgreement,
  perAxis,
  type RakedPosition,
  type ScaleQuality,
  type WaveResult,
} from "@vensterbank/typology";
import { groupId, organisationId } from "./group-id";
import { type Decision } from "./release-decisions";
import {
  type QualityReason,
  type ReleasedAgreement,
  type ReleasedAxesApart,
  type ReleasedQuality,
  type ReleasedRaking,
  type ReleasedScale,
} from "./released-quality";

/** Reliability of fewer people is too uncertain to be shown (methods 1.2). */
const fewestPeople = 50;
/** A median over fewer teams would be about one or two of them. */
const fewestTeams = 5;

/**
 * What may be seen of how good a measurement is. It is about everybody, so it follows the organisation's own position.
 * Where the mean of a team is withheld, differences between teams are told in words and to one decimal only: to more
 * digits they would be an equation about that team.
 * @param position why a group's position is withheld, by group id
 * @param threshold people behind any figure
 * @returns null for a document that was computed before these figures were
 */
export function releaseQuality(
  { quality, axesCorrelation, organisation, departments, teams, roles }: WaveResult,
  position: Decision,
  threshold: number,
): ReleasedQuality | null {
  if (quality === undefined) return null;
  const whole = position.has(organisationId);
  const held = teams.some(({ group, answered }) => answered > 0 && position.has(groupId(group)));
  const anyHeld = [...departments, ...teams, ...roles].some(
    ({ group, answered }) => answered > 0 && position.has(groupId(group)),
  );
  const { scales, agreement, axesApart, raked } = quality;
  return {
    scales: {
      ...perAxis((axis) => releaseScale(scales[axis], whole)),
      confusion: releaseScale(scales.confusion, whole),
    },
    agreement: perAxis((axis) => releaseAgreement(agreement[axis], whole, held)),
    correlation: !whole && organisation.position.n >= fewestPeople ? axesCorrelation : null,
    axesApart: releaseAxesApart(axesApart, whole),
    raking: raked === undefined ? null : releaseRaking(raked, whole, anyHeld, threshold),
  };
}

function releaseScale(figures: ScaleQuality, whole: boolean): ReleasedScale {
  if (whole) return unseen("withheld");
  if (figures.complete < fewestPeople) return unseen("fewer-than-fifty-answers");
  return { shown: true, ...figures };
}

function releaseAgreement(figures: AxisAgreement, whole: boolean, held: boolean): ReleasedAgreement {
  if (whole) return unseen("withheld");
  if (figures.teams < fewestTeams) return unseen("fewer-than-five-teams");
  const { icc1, icc2, f, p, rwgJUniform, rwgJSlightSkew, rwgStar, averageDeviation, ...rest } = figures;
  return {
    shown: true,
    ...rest,
    // A median is the figure of one team or two, of whom nobody knows which; to more digits it would be their spread.
    rwgJUniform: toDecimals(rwgJUniform, 2),
    rwgJSlightSkew: toDecimals(rwgJSlightSkew, 2),
    rwgStar: toDecimals(rwgStar, 2),
    averageDeviation: toDecimals(averageDeviation, 2),
    coarse: held && icc1 !== null,
    icc1: held ? toDecimals(icc1, 1) : icc1,
    icc2: held ? toDecimals(icc2, 1) : icc2,
    f: held ? null : f,
    p: held ? null : p,
  };
}

const toDecimals = (value: number | null, digits: number) =>
  value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits + 0;

function releaseAxesApart({ why, ...figures }: AxesApart, whole: boolean): ReleasedAxesApart {
  if (whole) return unseen("withheld");
  if (figures.n < fewestPeople || why === "too-few-cases") return unseen("too-few-for-a-model");
  if (figures.verdict === null) return unseen("not-estimable");
  return { shown: true, ...figures, verdict: figures.verdict };
}

/**
 * Means weighted by role and size of the team are one more equation about the cells of those two: they are told only
 * when nothing is withheld and every cell is large enough. Whether they name another reaction is always told.
 */
function releaseRaking(
  raked: RakedPosition,
  whole: boolean,
  held: boolean,
  threshold: number,
): ReleasedRaking {
  const { otherReaction, smallestCell, n, effectiveN, mean, shift } = raked;
  if (whole) return unseen("withheld");
  if (otherReaction === null) return unseen("not-estimable");
  const told = !held && smallestCell >= threshold;
  return { shown: true, otherReaction, figures: told ? { n, effectiveN, mean, shift } : null };
}

const unseen = (reason: QualityReason) => ({ shown: false, reason }) as const;
