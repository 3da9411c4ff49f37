import { type InsideRole, type Message } from "@vensterbank/core";
import { progressLimits, type ReleasedGroupChange } from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import { type ReleasedWave } from "../results/find-released-result.server";
import { type ComparedStep } from "./steps-part.server";
import { positionOf } from "./waves-part.server";

/** What these measurements cannot tell. */
export function limitsPart(waves: readonly ReleasedWave[], steps: readonly ComparedStep[]): Message[] {
  const last = steps.findLast(({ whole }) => !whole)?.change;
  return progressLimits({
    waves: waves.flatMap((one) => {
      const { organisation } = one.result;
      if (!organisation.shown) return [];
      const { answered, invited } = organisation;
      return [{ title: one.wave.title, answered, invited, position: positionOf(one) }];
    }),
    hiddenRoles: last ? last.roles.flatMap(hiddenRole) : [],
    unlinked: steps.some(({ change }) => change !== null && isUnlinked(change.organisation)),
  });
}

function hiddenRole({ group, axes: moves }: ReleasedGroupChange): InsideRole[] {
  if (group.kind !== "role" || axes.some((axis) => moves[axis].shown)) return [];
  return [group.role];
}

function isUnlinked({ axes: moves }: ReleasedGroupChange): boolean {
  return axes.some((axis) => {
    const movement = moves[axis];
    return movement.shown && movement.basis === "unpaired";
  });
}
