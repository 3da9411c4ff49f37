import { type UnitNode } from "@vensterbank/core";
import { type Candidate, decideReleases } from "@vensterbank/disclosure";
import { type FigureCells } from "@vensterbank/typology";
import { type LoggedRelease } from "./logged-release";
import { cellsOfGroup } from "./release-group";

/** A group that a figure might be released for. */
export interface FigureCandidate {
  readonly groupKey: string;
  readonly invited: number;
  /** Higher is decided first, and so kept longest. */
  readonly priority: number;
}

/**
 * Asks the disclosure gate for which groups a figure may be released, beside what was released of it before.
 * @returns one entry per candidate, in the order given
 */
export async function decideFigure(
  cells: FigureCells,
  candidates: readonly FigureCandidate[],
  context: {
    readonly units: readonly UnitNode[];
    readonly threshold: number;
    /** The log of the wave; entries on other figures are left aside. */
    readonly released: readonly LoggedRelease[];
  },
): Promise<LoggedRelease[]> {
  const { figure } = cells;
  if (candidates.length === 0) return [];
  const indexed = cells.cells.map((cell, index) => ({ cell, index }));
  const row = ({ groupKey, invited, priority }: FigureCandidate): Candidate => {
    const has = cellsOfGroup(groupKey, context.units);
    const atoms = indexed.filter(({ cell }) => has(cell)).map(({ index }) => index);
    return { id: groupKey, atoms, invited, priority };
  };
  const before = context.released
    .filter((entry) => entry.figure === figure && entry.shown)
    .map(({ groupKey }) => row({ groupKey, invited: context.threshold, priority: 0 }));
  // Groups that were withheld for their answers must not follow from what is added: the gate has to know of them.
  const decidedNow = new Set(candidates.map(({ groupKey }) => groupKey));
  const withheldBefore = context.released
    .filter((entry) => entry.figure === figure && !entry.shown && !decidedNow.has(entry.groupKey))
    .map(({ groupKey }) => row({ groupKey, invited: context.threshold, priority: -1 }));
  const verdicts = await decideReleases(
    {
      atoms: cells.cells.map(({ n }, index) => ({ id: `cell ${index}`, n })),
      scale: cells.scale,
      sums: cells.sums,
      alike: cells.alike,
    },
    before,
    [...candidates.map(row), ...withheldBefore],
    { threshold: context.threshold },
  );
  return candidates.map(({ groupKey }) => {
    const verdict = verdicts.get(groupKey);
    if (!verdict) throw new Error("The gate left a candidate undecided");
    return { figure, groupKey, shown: verdict.shown, reason: verdict.shown ? null : verdict.reason };
  });
}
