import { type UnitNode } from "@vensterbank/core";
import { type FigureCells } from "@vensterbank/typology";
import { decideFigure, type FigureCandidate } from "./decide-figure";
import { type LoggedRelease } from "./logged-release";

/** Departments, managers and professionals are not given up only to hide that a group beside them did not answer at all. */
const dearest = 3;

/**
 * Decides for which groups it may be told how many took part. Sets of few answers are protected as in every figure, and
 * then units and roles of which nobody answered: "none of these six" is about each of them.
 */
export async function decideAnswered(
  cells: FigureCells,
  groups: readonly FigureCandidate[],
  { units, threshold }: { readonly units: readonly UnitNode[]; readonly threshold: number },
): Promise<LoggedRelease[]> {
  const first = await decideFigure(cells, groups, { units, threshold, released: [] });
  const silent = cells.cells.filter(({ n }) => n === 0).length;
  if (silent === 0) return first;
  // Nobody counts as a little more than nobody: less, even all of them together, than one answer.
  const whole = silent + 1;
  const heavier = { ...cells, cells: cells.cells.map((cell) => ({ ...cell, n: cell.n * whole || 1 })) };
  const seen = new Set(first.filter(({ shown }) => shown).map(({ groupKey }) => groupKey));
  const shown = groups.filter(({ groupKey }) => seen.has(groupKey));
  const keep = new Set(shown.filter(({ priority }) => priority >= dearest).map(({ groupKey }) => groupKey));
  const second = await decideFigure(
    heavier,
    shown
      .filter(({ groupKey }) => !keep.has(groupKey))
      .map((group) => ({ ...group, invited: group.invited * whole })),
    {
      units,
      threshold: threshold * whole,
      released: first.filter(({ groupKey }) => keep.has(groupKey)),
    },
  );
  const later = new Map(second.map((entry) => [entry.groupKey, entry]));
  return first.map((entry) => later.get(entry.groupKey) ?? entry);
}
