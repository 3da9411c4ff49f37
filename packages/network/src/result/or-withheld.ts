import { type Measure, measured, type WithheldReason, withheld } from "../measure";

/** A value of which null has one cause. */
export function orWithheld(value: number | null, reason: WithheldReason): Measure {
  return value === null ? withheld(reason) : measured(value);
}
