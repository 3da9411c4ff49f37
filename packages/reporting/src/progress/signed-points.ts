import { message, type Message } from "@vensterbank/core";
import { pointsApart } from "../findings/words";

/** Whole points of a difference in scale points, with their sign: "+8", "−3", "0". */
export function signedPoints(difference: number): string {
  const points = pointsApart(difference);
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** An end of an interval: whole points, with a real minus sign. */
export function endPoints(difference: number): string {
  return signedPoints(difference).replace("+", "");
}

/** The size of a movement: "9 points", "1 point", or less than one. */
export function sizeMessage(difference: number): Message {
  const points = Math.abs(pointsApart(difference));
  return points === 0 ? message("progress.points.below") : message("progress.points", { count: points });
}

/** The smallest whole number of points that would have been seen: never less than the data could show. */
export function detectableMessage(mdc95: number): Message {
  return message("progress.points", { count: Math.max(1, Math.ceil(Number((mdc95 * 25).toFixed(6)))) });
}
