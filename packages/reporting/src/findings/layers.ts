import { type InsideRole, message, type Message } from "@vensterbank/core";
import { type Axis } from "@vensterbank/typology";
import { type ReleasedDifference, type ReleasedWaveResult } from "../release/released-wave-result";
import { apart, excludesZero, people, peopleFirst, pointsApart } from "./words";

/** The two layers whose answers say most beside each other. */
const layers = ["manager", "professional"] as const;

export function layerDifference(
  { roleDifferences }: ReleasedWaveResult,
  axis: Axis,
  [first, second]: readonly [InsideRole, InsideRole] = layers,
): ReleasedDifference | null {
  const found = roleDifferences.find(
    (one) => one.facet === null && one.axis === axis && one.first === first && one.second === second,
  );
  return found ?? null;
}

/**
 * "Professionals place us 18 points lower inside than managers do", or that no difference can be shown; null when one of
 * the two is withheld.
 */
export function layerGap(result: ReleasedWaveResult, axis: Axis): Message | null {
  const gap = layerDifference(result, axis);
  if (!gap?.shown || gap.difference === null) return null;
  const { difference, interval95, first, second } = gap;
  const place = message(`common.axis.${axis}`);
  if (!excludesZero(interval95))
    return message("results.layers.none", { first: people(first), second: people(second), place });
  return message(`results.layers.${difference > 0 ? "lower" : "higher"}`, {
    first: peopleFirst(second),
    second: people(first),
    place,
    points: Math.abs(pointsApart(difference)),
    range: apart(interval95),
  });
}

/** The gap that says most: the larger of those that can be shown, else that of the inside. */
export function widestLayerGap(result: ReleasedWaveResult): Message | null {
  const inside = layerDifference(result, "internal");
  const outside = layerDifference(result, "external");
  const size = (gap: ReleasedDifference | null) =>
    gap?.shown && gap.difference !== null && excludesZero(gap.interval95) ? Math.abs(gap.difference) : 0;
  return layerGap(result, size(outside) > size(inside) ? "external" : "internal");
}
