import { message, type Message } from "@vensterbank/core";
import { type Axis, shrunkenUnits } from "@vensterbank/typology";
import {
  type GroupFigures,
  type ReleasedGroup,
  type ReleasedWaveResult,
} from "../release/released-wave-result";
import { groupId } from "../release/group-id";
import { facetName, points } from "./words";

/** A unit of which a position may be seen. */
export type SeenUnit = GroupFigures & { readonly group: ReleasedGroup["group"]; readonly shown: true };

export function seenUnits(units: readonly ReleasedGroup[]): SeenUnit[] {
  return units.filter((unit): unit is SeenUnit => unit.shown && unit.position.shown);
}

/**
 * Means of units drawn towards their common mean, by group id. Made from what is shown alone, so that nothing of a unit
 * that is withheld can follow from them; departments and teams apart. Units without an uncertainty have none.
 */
export function shrunkenMeans(
  { departments, teams }: ReleasedWaveResult,
  axis: Axis,
): ReadonlyMap<string, number> {
  return new Map([departments, teams].flatMap((family) => ofFamily(family, axis)));
}

function ofFamily(family: readonly ReleasedGroup[], axis: Axis): [string, number][] {
  const known = seenUnits(family).flatMap(({ group, position }) => {
    if (!position.shown) return [];
    const [mean, se] = [position.mean[axis], position.se[axis]];
    return mean === null || se === null ? [] : [{ id: groupId(group), mean, se }];
  });
  return (shrunkenUnits(known) ?? []).map(({ id, shrunken }) => [id, shrunken]);
}

/** How many units lie apart from the organisation on one axis: their whole interval above or below its mean. */
export function unitsBesideWhole(result: ReleasedWaveResult, axis: Axis): Message | null {
  const { organisation } = result;
  if (!organisation.shown || !organisation.position.shown) return null;
  const middle = organisation.position.mean[axis];
  const intervals = seenUnits([...result.departments, ...result.teams]).flatMap(({ position }) => {
    const interval = position.shown ? position.interval95[axis] : null;
    return interval === null ? [] : [interval];
  });
  if (middle === null || intervals.length < 2) return null;
  const above = intervals.filter(([low]) => low > middle).length;
  const below = intervals.filter(([, high]) => high < middle).length;
  const scale = message(`charts.axis.${axis}`);
  if (above + below === 0) return message("results.units.beside.none", { scale, shown: intervals.length });
  return message("results.units.beside.some", { scale, shown: intervals.length, above, below });
}

/** The part on which teams, or departments when there are no teams to see, lie furthest apart; or that none does. */
export function unitSpread({ departments, teams }: ReleasedWaveResult): Message | null {
  const families = [seenUnits(teams), seenUnits(departments)];
  const units = families.find((family) => family.length >= 2);
  if (units === undefined) return null;
  const spreads = units[0].facets.flatMap(({ facet }) => {
    const places = units.flatMap(({ facets }) => {
      const one = facets.find((other) => other.facet === facet);
      return one?.shown && one.interval95 ? [{ mean: one.mean, interval: one.interval95 }] : [];
    });
    if (places.length < 2) return [];
    const lowest = places.reduce((a, b) => (b.mean < a.mean ? b : a));
    const highest = places.reduce((a, b) => (b.mean > a.mean ? b : a));
    const apart = lowest.interval[1] < highest.interval[0];
    return [{ facet, low: lowest.mean, high: highest.mean, apart }];
  });
  if (spreads.length === 0) return null;
  const clear = spreads.filter(({ apart }) => apart);
  if (clear.length === 0) return message("results.units.spread.none");
  const widest = clear.reduce((a, b) => (b.high - b.low > a.high - a.low ? b : a));
  return message("results.units.spread.some", {
    facet: facetName(widest.facet),
    low: points(widest.low),
    high: points(widest.high),
  });
}
