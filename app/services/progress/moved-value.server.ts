import { type IntervalValue } from "@vensterbank/charts";
import { message } from "@vensterbank/core";
import { type ReleasedMovement } from "@vensterbank/reporting";

/** A movement for a row of intervals. */
export function movedValue(movement: ReleasedMovement): IntervalValue {
  if (!movement.shown) return { withheld: message("progress.roles.withheld") };
  const { difference, interval95, people } = movement;
  if (difference === null || interval95 === null || movement.outcome === "too-little-data")
    return { withheld: message("progress.roles.too-little-data") };
  const n = people === null ? null : "linked" in people ? people.linked : Math.min(people.then, people.now);
  return { mean: difference, low: interval95[0], high: interval95[1], n };
}
