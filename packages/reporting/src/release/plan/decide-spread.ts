import { type UnitNode } from "@vensterbank/core";
import { type FigureCells, figureNames } from "@vensterbank/typology";
import { fewestForSpread } from "../release-figures";
import { decideFigure, type FigureCandidate } from "./decide-figure";
import { type LoggedRelease } from "./logged-release";

/**
 * Decides of which groups the spread may be told besides the mean: standard deviations and intervals. They are sums too, of
 * squares, so that the spread of few follows from those of larger groups; here sets of fewer than ten are protected. What
 * the squares are is not looked at: no set follows from the rows, whatever they hold.
 * @param shown groups of which the figure itself is shown
 */
export async function decideSpread(
  cells: FigureCells,
  shown: readonly FigureCandidate[],
  { units, threshold }: { readonly units: readonly UnitNode[]; readonly threshold: number },
): Promise<LoggedRelease[]> {
  const rows = { ...cells, figure: figureNames.spread(cells.figure), sums: {}, alike: {} };
  return decideFigure(rows, shown, { units, threshold: Math.max(fewestForSpread, threshold), released: [] });
}
