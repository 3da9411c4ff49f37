import { message, type Message } from "@vensterbank/core";
import { type Axis } from "@vensterbank/typology";
import { type ReleasedMovement } from "../release/released-change";
import { signedPoints } from "./signed-points";

/**
 * How much of a change of the mean comes from people who answered both times, and how much from other people answering;
 * null when that may not be told or cannot be.
 */
export function compositionFinding(axis: Axis, movement: ReleasedMovement): Message | null {
  const parts = movement.shown ? movement.composition : null;
  if (parts === null) return null;
  const { stayers, joiners, leavers, nStayers, nJoiners, nLeavers } = parts;
  if (nJoiners === 0 && nLeavers === 0)
    return message(`progress.composition.same.${axis}`, { count: nStayers });
  return message(`progress.composition.${axis}`, {
    stayers: signedPoints(stayers),
    joiners: signedPoints(joiners),
    leavers: signedPoints(leavers),
    nStayers,
    nJoiners,
    nLeavers,
  });
}
