import { message, type Message } from "@vensterbank/core";
import { type Axis, type Interval } from "@vensterbank/typology";
import { type MovementFigures, type ReleasedMovement } from "../release/released-change";
import { detectableMessage, endPoints, sizeMessage } from "./signed-points";

/**
 * What happened on one axis, in a sentence that can stand alone: moved, no movement shown (with what would have been
 * seen), or too little data. Needs the `progress` catalogue.
 */
export function movementFinding(axis: Axis, movement: ReleasedMovement): Message {
  return message(`progress.finding.${axis}`, { finding: movementPhrase(movement) });
}

/** The same without its axis. */
export function movementPhrase(movement: ReleasedMovement): Message {
  if (!movement.shown) return message("progress.phrase.withheld");
  const { outcome, difference, interval95, mdc95 } = movement;
  if (difference === null || interval95 === null || mdc95 === null || outcome === "too-little-data")
    return message("progress.phrase.too-little-data");
  if (outcome === "moved")
    return message(difference < 0 ? "progress.phrase.down" : "progress.phrase.up", {
      size: sizeMessage(difference),
      ...ends(interval95),
    });
  // Several groups at once, or few people: as large as what one comparison could show, yet not beyond chance.
  if (Math.abs(difference) >= mdc95)
    return message("progress.phrase.not-beyond-chance", {
      detectable: detectableMessage(mdc95),
      size: sizeMessage(difference),
      ...ends(interval95),
    });
  return message("progress.phrase.no-movement", { detectable: detectableMessage(mdc95) });
}

/** In a few words, for the middle of another sentence. */
export function movementBrief(movement: ReleasedMovement): Message {
  if (!movement.shown) return message("progress.brief.withheld");
  const { outcome, difference, mdc95 } = movement;
  if (outcome === "no-movement-shown" && difference !== null && mdc95 !== null)
    return message(
      Math.abs(difference) >= mdc95 ? "progress.brief.not-beyond-chance" : "progress.brief.no-movement-shown",
      { detectable: detectableMessage(mdc95) },
    );
  if (outcome !== "moved" || difference === null) return message("progress.brief.too-little-data");
  return message(difference < 0 ? "progress.brief.down" : "progress.brief.up", {
    size: sizeMessage(difference),
  });
}

/** Who stands behind a movement: "81 people who answered both times"; brief: "81 both times". */
export function movementPeople(
  { people }: Pick<MovementFigures, "people">,
  length: "full" | "brief" = "full",
): Message | null {
  if (people === null) return null;
  const key = `progress.people.${length}`;
  if ("linked" in people) return message(`${key}.linked`, { count: people.linked });
  return message(`${key}.apart`, { before: people.then, now: people.now });
}

const ends = ([low, high]: Interval) => ({ low: endPoints(low), high: endPoints(high) });
