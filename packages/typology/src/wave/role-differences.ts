import { type InsideRole } from "@vensterbank/core";
import { axes } from "../axes";
import { type RoleDifference } from "../wave-result";
import { type GroupResult, type MeanEstimate } from "../wave-result";
import { differenceEstimate } from "./mean-estimate";

/** Every pair of roles beside each other: first minus second on both axes and on every facet. */
export function roleDifferences(roles: readonly GroupResult[]): RoleDifference[] {
  return roles.flatMap((first, i) => roles.slice(i + 1).flatMap((second) => compareRoles(first, second)));
}

function compareRoles(first: GroupResult, second: GroupResult): RoleDifference[] {
  const names = { first: roleOf(first), second: roleOf(second) };
  return [
    ...axes.map((axis) => ({
      ...names,
      axis,
      facet: null,
      ...differenceEstimate(axisEstimate(first, axis), axisEstimate(second, axis)),
    })),
    ...first.facets.map((facet, index) => ({
      ...names,
      axis: facet.axis,
      facet: facet.facet,
      ...differenceEstimate(facet, second.facets[index]),
    })),
  ];
}

function axisEstimate({ position }: GroupResult, axis: (typeof axes)[number]): MeanEstimate {
  const { n, mean, sd, se, interval95, why } = position;
  return {
    n,
    mean: mean[axis],
    sd: sd[axis],
    se: se[axis],
    interval95: interval95[axis],
    ...(why.se && { why: why.se }),
  };
}

function roleOf({ group }: GroupResult): InsideRole {
  if (group.kind !== "role") throw new TypeError("role differences need roles");
  return group.role;
}
