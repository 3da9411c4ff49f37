import { type IntervalValue } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { detectableMessage, type ReleasedMovement } from "@vensterbank/reporting";

/** A movement for a row of intervals; one that is not shown to be any says from where it would have been. */
export function movedValue(movement: ReleasedMovement): IntervalValue {
  if (!movement.shown) return { withheld: message("progress.roles.withheld") };
  const { difference, interval95, mdc95, outcome, people } = movement;
  if (difference === null || interval95 === null || outcome === "too-little-data")
    return { withheld: message("progress.roles.too-little-data") };
  const n = people === null ? null : "linked" in people ? people.linked : Math.min(people.then, people.now);
  const remark =
    outcome === "no-movement-shown" && mdc95 !== null ? { remark: detectableMessage(mdc95) } : {};
  return { mean: difference, low: interval95[0], high: interval95[1], n, ...remark };
}
