import {
  axes as bothAxes,
  figureNames,
  type AxisChange,
  type ChangeResult,
  type GroupChange,
  movementOutcomes,
  perAxis,
} from "@vensterbank/typology";
import { coarseDifference } from "./coarse-position";
import { type LoggedRelease } from "./plan/logged-release";
import { releaseGroupKey } from "./plan/release-group";
import { type Decision, releaseDecisions } from "./release-decisions";
import { fewestForSpread } from "./release-figures";
import { type Released, shown, withheld } from "./released";
import {
  type MovementFigures,
  type ReleasedChange,
  type ReleasedGroupChange,
  type ReleasedMovement,
} from "./released-change";

/** A wave of a comparison, with everything that was decided about its figures. */
export interface ComparedRelease {
  readonly waveId: string;
  readonly threshold: number;
  readonly log: readonly LoggedRelease[];
}

/**
 * What may be seen of a movement. A group needs a position to be seen in both waves; the same people twice only where the
 * gate let their means leave in both waves, and with them the parts of who stayed, came and went. Margins to every digit are
 * told of the organisation only: those of its parts, taken together, would tell the spread of who is left. What has moved
 * is said anew over what is shown: adjusted together with movements that are withheld, it would tell of those.
 */
export function releaseChange(
  change: ChangeResult,
  from: ComparedRelease,
  to: ComparedRelease,
): ReleasedChange {
  const then = releaseDecisions(from.log).of(figureNames.position);
  const now = releaseDecisions(to.log).of(figureNames.position);
  const release = ({ group, axes }: GroupChange) => {
    const key = releaseGroupKey({ group, linkedWith: null });
    const decided: MovementDecision = {
      whole: group.kind === "organisation",
      waves: then.get(key) ?? now.get(key),
      linked:
        reasonOf(then, { group, linkedWith: to.waveId }) ?? reasonOf(now, { group, linkedWith: from.waveId }),
    };
    return { group, axes: perAxis((axis) => releaseMovement(axes[axis], decided)) };
  };
  const releaseFamily = (groups: readonly GroupChange[]): ReleasedGroupChange[] => {
    const told = groups.map(release);
    const outcomes = movementOutcomes(told.flatMap(({ axes }) => bothAxes.map((axis) => axes[axis].p)));
    return told.map(({ group, axes }, i) => ({
      group,
      axes: perAxis((axis) =>
        spoken(axes[axis], outcomes[i * bothAxes.length + bothAxes.indexOf(axis)].outcome),
      ),
    }));
  };
  const { group, axes } = release(change.organisation);
  return {
    threshold: Math.max(from.threshold, to.threshold),
    // The organisation is what the page is about, and not adjusted.
    organisation: {
      group,
      axes: perAxis((axis) => spoken(axes[axis], movementOutcomes([axes[axis].p])[0].outcome)),
    },
    roles: releaseFamily(change.roles),
    departments: releaseFamily(change.departments),
    teams: releaseFamily(change.teams),
  };
}

interface MovementDecision {
  readonly whole: boolean;
  /** Why the group has no position to be seen in one of the waves. */
  readonly waves: ReturnType<Decision["get"]>;
  /** Why those who answered twice may not be told apart. */
  readonly linked: ReturnType<Decision["get"]>;
}

const reasonOf = (decision: Decision, group: Parameters<typeof releaseGroupKey>[0]) =>
  decision.get(releaseGroupKey(group));

/** A movement as far as it may be seen, before it is said whether it is one; p is that of what is shown. */
interface ToldMovement {
  readonly figures: Released<Omit<MovementFigures, "outcome">>;
  readonly p: number | null;
}

function spoken({ figures }: ToldMovement, outcome: MovementFigures["outcome"]): ReleasedMovement {
  return figures.shown ? { ...figures, outcome } : figures;
}

function releaseMovement(change: AxisChange, decided: MovementDecision): ToldMovement {
  const { waves, linked } = decided;
  if (waves !== undefined) return { figures: withheld(waves), p: null };
  if (linked === undefined)
    return { figures: shown(figuresOf(change, change.composition, decided)), p: change.p };
  if (change.basis !== "paired") return { figures: shown(figuresOf(change, null, decided)), p: change.p };
  // Everybody then with everybody now is the distance between two dots that are shown anyway.
  const { p } = change.unpaired;
  return { figures: p === null ? withheld(linked) : shown(unpairedFigures(change, decided)), p };
}

function figuresOf(
  change: AxisChange,
  composition: AxisChange["composition"],
  { whole }: MovementDecision,
): Omit<MovementFigures, "outcome"> {
  const { basis, difference, paired, unpaired, why } = change;
  const people =
    basis === "paired"
      ? { linked: paired.n }
      : basis === "unpaired"
        ? { then: unpaired.n1, now: unpaired.n2 }
        : null;
  return {
    basis,
    people,
    difference,
    ...margins(change, whole, basis === "paired" ? [paired.n] : [unpaired.n1, unpaired.n2]),
    composition,
    ...(why !== undefined && { why }),
  };
}

function unpairedFigures(
  { unpaired }: AxisChange,
  { whole }: MovementDecision,
): Omit<MovementFigures, "outcome"> {
  const { n1, n2, difference } = unpaired;
  return {
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
