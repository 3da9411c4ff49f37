import { benjaminiHochberg } from "@vensterbank/stats";
import { type ChangeOutcome } from "../change-result";

/** False discovery rate within one family of groups (methods 3.4). */
const discoveryRate = 0.05;

export interface MovementOutcome {
  readonly outcome: ChangeOutcome;
  readonly adjustedP: number | null;
}

/** What may be said of movements that are looked at together. @param p of one family; null where too little is known */
export function movementOutcomes(p: readonly (number | null)[]): MovementOutcome[] {
  return benjaminiHochberg(p).map((adjustedP) => ({ outcome: outcomeOf(adjustedP), adjustedP }));
}

function outcomeOf(adjustedP: number | null): ChangeOutcome {
  if (adjustedP === null) return "too-little-data";
  return adjustedP <= discoveryRate ? "moved" : "no-movement-shown";
}
