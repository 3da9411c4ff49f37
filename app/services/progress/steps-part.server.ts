import { type Message, message } from "@vensterbank/core";
import type { ChangeEventRow } from "@vensterbank/db";
import {
  compositionFinding,
  movementFinding,
  movementPeople,
  type ReleasedChange,
  transitionFinding,
} from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedChange } from "../results/find-released-change.server";
import { type ReleasedWave } from "../results/find-released-result.server";
import { frozenInstrument } from "../waves/frozen-instrument.server";
import { dayOfWave, labelOf } from "./waves-part.server";

/** Two waves that are compared; `whole`: the first with the last of more than two. */
export interface ComparedStep {
  readonly from: ReleasedWave;
  readonly to: ReleasedWave;
  readonly whole: boolean;
  /** Null when there is no comparison of these two. */
  readonly change: ReleasedChange | null;
}

/** Every wave with the one before it, oldest first, and then the first with the last. */
export async function comparedSteps(
  scope: Pick<MemberScope, "read">,
  waves: readonly ReleasedWave[],
): Promise<readonly ComparedStep[]> {
  const pairs = waves.slice(1).map((to, i) => ({ from: waves[i], to, whole: false }));
  if (waves.length > 2) pairs.push({ from: waves[0], to: waves[waves.length - 1], whole: true });
  const steps: ComparedStep[] = [];
  for (const pair of pairs)
    steps.push({ ...pair, change: await findReleasedChange(scope, pair.from, pair.to) });
  return steps;
}

/** A step in sentences. */
export interface StepView {
  readonly key: string;
  readonly whole: boolean;
  readonly title: Message;
  /** A sentence per axis. */
  readonly findings: readonly Message[];
  readonly transition: readonly Message[];
  /** Who was compared. */
  readonly basis: readonly Message[];
  /** What other people answering did to the mean, a sentence per axis; empty when that may not be told. */
  readonly composition: readonly Message[];
  readonly events: readonly { readonly id: string; readonly date: string; readonly title: string }[];
}

export function stepPart(
  { from, to, whole, change }: ComparedStep,
  all: readonly ChangeEventRow[],
): StepView {
  const names = { from: from.wave.title, to: to.wave.title };
  const events = all.filter(({ date }) => date > dayOfWave(from) && date <= dayOfWave(to));
  return {
    key: `${from.wave.id} ${to.wave.id}`,
    whole,
    title: message(whole ? "progress.step.whole" : "progress.step.title", names),
    findings: change
      ? axes.map((axis) => movementFinding(axis, change.organisation.axes[axis]))
      : [message("progress.step.unavailable", names)],
    transition: change ? transitionOf(from, to, change, events) : [],
    basis: change ? basisOf(change, changedInstrument(from, to)) : [],
    composition: change ? compositionOf(change) : [],
    // Over the whole period they stand in the steps and on the time axis already.
    events: (whole ? [] : events).map(({ id, date, title }) => ({ id, date, title })),
  };
}

function transitionOf(
  from: ReleasedWave,
  to: ReleasedWave,
  change: ReleasedChange,
  events: readonly ChangeEventRow[],
): readonly Message[] {
  const [before, after] = [labelOf(from), labelOf(to)];
  if (before === null || after === null) return [];
  return transitionFinding({
    from: before,
    to: after,
    axes: change.organisation.axes,
    managementChanged: events.some(({ kind }) => kind === "new-director"),
  });
}

function basisOf({ organisation }: ReleasedChange, instrumentChanged: boolean): readonly Message[] {
  const { internal } = organisation.axes;
  const people = internal.shown ? movementPeople(internal) : null;
  return [
    people && message("progress.step.people", { people }),
    instrumentChanged ? message("progress.step.instrument") : null,
  ].filter((said) => said !== null);
}

function compositionOf({ organisation }: ReleasedChange): readonly Message[] {
  return axes
    .map((axis) => compositionFinding(axis, organisation.axes[axis]))
    .filter((said) => said !== null);
}

function changedInstrument(from: ReleasedWave, to: ReleasedWave): boolean {
  if (from.frozen.instrument === to.frozen.instrument) return false;
  return frozenInstrument(from.frozen).version !== frozenInstrument(to.frozen).version;
}
