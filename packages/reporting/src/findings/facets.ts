import { message, type Message } from "@vensterbank/core";
import { type Axis, type Interval } from "@vensterbank/typology";
import { type GroupFigures, type ReleasedFacet } from "../release/released-wave-result";
import { facetName, points } from "./words";

interface PlacedFacet {
  readonly facet: string;
  readonly axis: Axis;
  readonly mean: number;
  readonly interval: Interval;
}

const placed = (facet: ReleasedFacet): PlacedFacet[] =>
  facet.shown && facet.interval95
    ? [{ facet: facet.facet, axis: facet.axis, mean: facet.mean, interval: facet.interval95 }]
    : [];

/** The strongest and the weakest facet of an axis, when their intervals lie apart; null with fewer than two facets. */
export function facetRange({ facets }: GroupFigures, axis: Axis): Message | null {
  const rows = facets.filter((facet) => facet.axis === axis).flatMap(placed);
  if (rows.length < 2) return null;
  const highest = rows.reduce((a, b) => (b.mean > a.mean ? b : a));
  const lowest = rows.reduce((a, b) => (b.mean < a.mean ? b : a));
  if (highest.interval[0] <= lowest.interval[1])
    return message("results.facets.alike", { scale: message(`results.scale.${axis}`) });
  return message("results.facets.apart", {
    highest: facetName(highest.facet),
    high: points(highest.mean),
    lowest: facetName(lowest.facet),
    low: points(lowest.mean),
  });
}

/** Coalitions of leaders beside those of workers: what tells the extravert reaction from the binding one. @param cut scale points */
export function leadersAndWorkers({ facets }: GroupFigures, cut: number): Message | null {
  const find = (name: string) =>
    facets
      .filter(({ facet }) => facet === name)
      .flatMap(placed)
      .at(0);
  const leaders = find("ext.strategic");
  const workers = find("ext.operational");
  if (!leaders || !workers) return null;
  const low = leaders.mean < cut && workers.mean < cut ? ".low" : "";
  const both = { leaders: points(leaders.mean), workers: points(workers.mean) };
  if (leaders.interval[0] > workers.interval[1]) return message(`results.coalitions.leaders${low}`, both);
  if (workers.interval[0] > leaders.interval[1]) return message(`results.coalitions.workers${low}`, both);
  return message("results.coalitions.alike", both);
}
