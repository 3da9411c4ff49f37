import {
  axes as bothAxes,
  figureNames,
  type AxisChange,
  type ChangeResult,
  type GroupChange,
  perAxis,
} from "@vensterbank/typology";
import { coarseDifference } from "./coarse-position";
import { type LoggedRelease } from "./plan/logged-release";
import { releaseGroupKey } from "./plan/release-group";
import { type Decision, releaseDecisions } from "./release-decisions";
import { fewestForSpread } from "./release-figures";
import { shown, withheld } from "./released";
import { type MovementFigures, type ReleasedChange, type ReleasedMovement } from "./released-change";

/** A wave of a comparison, with everything that was decided about its figures. */
export interface ComparedRelease {
  readonly waveId: string;
  readonly threshold: number;
  readonly log: readonly LoggedRelease[];
}

/** False discovery rate of methods 3.4. */
const significance = 0.05;

/**
 * What may be seen of a movement. A group needs a position to be seen in both waves; the same people twice only where the
 * gate let their means leave in both waves, and with them the parts of who stayed, came and went. Margins to every digit are
 * told of the organisation only: those of its parts, taken together, would tell the spread of who is left.
 */
export function releaseChange(
  change: ChangeResult,
  from: ComparedRelease,
  to: ComparedRelease,
): ReleasedChange {
  const then = releaseDecisions(from.log).of(figureNames.position);
  const now = releaseDecisions(to.log).of(figureNames.position);
  const release = ({ group, axes }: GroupChange, family: number) => {
    const key = releaseGroupKey({ group, linkedWith: null });
    const decided: MovementDecision = {
      whole: group.kind === "organisation",
      family,
      waves: then.get(key) ?? now.get(key),
      linked:
        reasonOf(then, { group, linkedWith: to.waveId }) ?? reasonOf(now, { group, linkedWith: from.waveId }),
    };
    return { group, axes: perAxis((axis) => releaseMovement(axes[axis], decided)) };
  };
  const releaseFamily = (groups: readonly GroupChange[]) =>
    groups.map((one) => release(one, groups.length * bothAxes.length));
  return {
    threshold: Math.max(from.threshold, to.threshold),
    organisation: release(change.organisation, 1),
    roles: releaseFamily(change.roles),
    departments: releaseFamily(change.departments),
    teams: releaseFamily(change.teams),
  };
}

interface MovementDecision {
  readonly whole: boolean;
  /** Comparisons that are made at once: groups of one kind on both axes; the organisation is a family of one. */
  readonly family: number;
  /** Why the group has no position to be seen in one of the waves. */
  readonly waves: ReturnType<Decision["get"]>;
  /** Why those who answered twice may not be told apart. */
  readonly linked: ReturnType<Decision["get"]>;
}

const reasonOf = (decision: Decision, group: Parameters<typeof releaseGroupKey>[0]) =>
  decision.get(releaseGroupKey(group));

function releaseMovement(change: AxisChange, decided: MovementDecision): ReleasedMovement {
  const { waves, linked } = decided;
  if (waves !== undefined) return withheld(waves);
  if (linked === undefined) return shown(figuresOf(change, change.composition, decided));
  if (change.basis !== "paired") return shown(figuresOf(change, null, decided));
  // Everybody then with everybody now is the distance between two dots that are shown anyway.
  return change.unpaired.p === null ? withheld(linked) : shown(unpairedFigures(change, decided));
}

function figuresOf(
  change: AxisChange,
  composition: AxisChange["composition"],
  { whole }: MovementDecision,
): MovementFigures {
  const { outcome, basis, difference, paired, unpaired, why } = change;
  const people =
    basis === "paired"
      ? { linked: paired.n }
      : basis === "unpaired"
        ? { then: unpaired.n1, now: unpaired.n2 }
        : null;
  return {
    outcome,
    basis,
    people,
    difference,
    ...margins(change, whole, basis === "paired" ? [paired.n] : [unpaired.n1, unpaired.n2]),
    composition,
    ...(why !== undefined && { why }),
  };
}

/** The p values of the family were adjusted for what was not released, so this one is held against all at once (Bonferroni). */
function unpairedFigures({ unpaired }: AxisChange, { whole, family }: MovementDecision): MovementFigures {
  const { n1, n2, difference, p } = unpaired;
  return {
    outcome: p !== null && p * family <= significance ? "moved" : "no-movement-shown",
    basis: "unpaired",
    people: { then: n1, now: n2 },
    difference,
    ...margins(unpaired, whole, [n1, n2]),
    composition: null,
  };
}

/** The interval and what could have been detected; of few people, and of parts, widened to whole points (the spread). */
function margins(
  { difference, interval95, mdc95 }: Pick<AxisChange, "difference" | "interval95" | "mdc95">,
  whole: boolean,
  people: readonly number[],
): Pick<MovementFigures, "interval95" | "mdc95"> {
  if (whole && people.every((n) => n >= fewestForSpread)) return { interval95, mdc95 };
  const wide = coarseDifference({ difference, se: mdc95, interval95 });
  return { interval95: wide.interval95, mdc95: wide.se };
}
