import { type WithheldReason } from "@vensterbank/disclosure";
import {
  type Axis,
  type AxisChange,
  type ChangeResult,
  type Composition,
  type GroupChange,
  perAxis,
  type WaveResult,
} from "@vensterbank/typology";
import { type Decision, decide, groupId, type GroupTrees, groupTrees, organisationId } from "./group-trees";
import { shown, withheld } from "./released";
import { type MovementFigures, type ReleasedChange, type ReleasedMovement } from "./released-change";
import { type ReleasedWaveResult } from "./released-wave-result";

/** A wave as it was computed, and what of it may be seen. */
export interface ComputedWave {
  readonly result: WaveResult;
  readonly released: ReleasedWaveResult;
}

/** False discovery rate of methods 3.4, for the one comparison that is not adjusted. */
const significance = 0.05;

/**
 * What may be seen of a movement. A group needs a position to be seen in both waves and, on each axis, enough people
 * invited and answering in both; when the same people are compared, enough of those too. Who is compared twice must not
 * follow from the waves' own means either: those who came or went are none or enough.
 */
export function releaseChange(change: ChangeResult, from: ComputedWave, to: ComputedWave): ReleasedChange {
  const threshold = Math.max(from.released.threshold, to.released.threshold);
  const groups = [change.organisation, ...change.roles];
  const decided = perAxis((axis) => decideAxis(groups, axis, from, to, threshold));
  const release = ({ group, axes }: GroupChange) => ({
    group,
    axes: perAxis((axis) => releaseMovement(axes[axis], groupId(group), decided[axis], threshold)),
  });
  return { threshold, organisation: release(change.organisation), roles: change.roles.map(release) };
}

interface AxisDecisions {
  /** Of either wave. */
  readonly waves: Decision;
  /** Of the people who answered twice. */
  readonly linked: Decision;
}

function decideAxis(
  groups: readonly GroupChange[],
  axis: Axis,
  from: ComputedWave,
  to: ComputedWave,
  threshold: number,
): AxisDecisions {
  const changes = new Map(groups.map(({ group, axes }) => [groupId(group), axes[axis]]));
  const count = (number: (change: AxisChange) => number) => (id: string) => {
    const change = changes.get(id);
    return { n: change === undefined ? 0 : number(change) };
  };
  const before = new Map([...hiddenPositions(from.released), ...hiddenPositions(to.released)]);
  const first = decide(
    rolesOf(from, threshold),
    count((one) => one.unpaired.n1),
  );
  const second = decide(
    rolesOf(to, threshold),
    count((one) => one.unpaired.n2),
  );
  const both = rolesOf(to, threshold);
  const invitedTwice = count((one) => one.paired.invited);
  const linkedTree = {
    ...both,
    roles: both.roles.map((role) => ({ ...role, invited: invitedTwice(role.id).n })),
  };
  return {
    waves: new Map([...first, ...second, ...before]),
    linked: decide(
      linkedTree,
      count((one) => one.paired.n),
    ),
  };
}

const rolesOf = ({ result }: ComputedWave, threshold: number): GroupTrees => ({
  ...groupTrees(result, [], threshold),
  units: [],
});

function hiddenPositions({ organisation, roles }: ReleasedWaveResult): [string, WithheldReason][] {
  return [organisation, ...roles].flatMap((one): [string, WithheldReason][] => {
    if (!one.shown) return [[groupId(one.group), one.reason]];
    return one.position.shown ? [] : [[groupId(one.group), one.position.reason]];
  });
}

function releaseMovement(
  change: AxisChange,
  id: string,
  { waves, linked }: AxisDecisions,
  threshold: number,
): ReleasedMovement {
  const reason = waves.get(id);
  if (reason !== undefined) return withheld(reason);
  const linkedShown = linked.get(id) === undefined && !standsOut(change, threshold);
  const composition = linkedShown ? releaseComposition(change.composition, threshold) : null;
  if (change.basis !== "paired" || linkedShown) return shown(figuresOf(change, composition));
  // The organisation is a family of one: its other comparison needs no adjusting. A role's would.
  if (id !== organisationId || change.unpaired.p === null)
    return withheld(linked.get(id) ?? "protects-another-group");
  return shown(unpairedFigures(change));
}

/** Those who came and went are so few that their answers follow from the means of the waves and of the linked. */
function standsOut({ composition }: AxisChange, threshold: number): boolean {
  if (composition === null) return false;
  const unlinked = composition.nJoiners + composition.nLeavers;
  return unlinked > 0 && unlinked < threshold;
}

/** All parts or none: each follows from the others and the whole. */
function releaseComposition(composition: Composition | null, threshold: number): Composition | null {
  if (composition === null) return null;
  const { nStayers, nJoiners, nLeavers } = composition;
  return [nStayers, nJoiners, nLeavers].every((n) => n === 0 || n >= threshold) ? composition : null;
}

function figuresOf(change: AxisChange, composition: Composition | null): MovementFigures {
  const { outcome, basis, difference, interval95, mdc95, paired, unpaired, why } = change;
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
    interval95,
    mdc95,
    composition,
    ...(why !== undefined && { why }),
  };
}

function unpairedFigures({ unpaired }: AxisChange): MovementFigures {
  const { n1, n2, difference, interval95, mdc95, p } = unpaired;
  return {
    outcome: p !== null && p <= significance ? "moved" : "no-movement-shown",
    basis: "unpaired",
    people: { then: n1, now: n2 },
    difference,
    interval95,
    mdc95,
    composition: null,
  };
}
