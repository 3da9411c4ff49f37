import { distributionThreshold, type Thresholds, type UnitNode } from "@vensterbank/core";
import {
  type FigureCells,
  figureNames,
  type GroupKey,
  type ReleasedFor,
  type WaveResult,
} from "@vensterbank/typology";
import { decideAnswered } from "./decide-answered";
import { decideFigure, type FigureCandidate } from "./decide-figure";
import { decideSpread } from "./decide-spread";
import { type LoggedRelease, type PlannedRelease } from "./logged-release";
import { releaseGroupKey } from "./release-group";

/** A wave as the gate looks at it. */
export interface WaveToRelease {
  readonly result: WaveResult;
  readonly cells: readonly FigureCells[];
  /** Units and thresholds as they were frozen when the wave opened. */
  readonly units: readonly UnitNode[];
  readonly thresholds: Thresholds;
}

/** Counts have none, and that of facets follows that of the position: they are about the same people. */
const withoutSpread: ReadonlySet<string> = new Set([figureNames.answered, figureNames.facets]);

/**
 * Decides, figure by figure, what of a wave may be seen when it closes. Everything else follows who took part: a group
 * that is too small to say how many answered shows nothing at all; facets follow the position.
 */
export async function planWave(wave: WaveToRelease): Promise<PlannedRelease[]> {
  const planned: LoggedRelease[] = [];
  const seen = (figure: string) =>
    new Set(
      planned.filter((entry) => entry.figure === figure && entry.shown).map(({ groupKey }) => groupKey),
    );
  for (const cells of wave.cells) {
    const { figure, singleItem } = cells;
    const groups = candidatesFor(cells.releasedFor, wave.result);
    const base = figure === figureNames.facets ? figureNames.position : figureNames.answered;
    const among = figure === figureNames.answered ? null : seen(base);
    const asked = among === null ? groups : groups.filter(({ groupKey }) => among.has(groupKey));
    const threshold = singleItem ? distributionThreshold(wave.thresholds) : wave.thresholds.results;
    planned.push(
      ...(figure === figureNames.answered
        ? await decideAnswered(cells, asked, { units: wave.units, threshold })
        : await decideFigure(cells, asked, { units: wave.units, threshold, released: [] })),
    );
    if (withoutSpread.has(figure) || singleItem) continue;
    const shown = seen(figure);
    const spread = asked.filter(({ groupKey }) => shown.has(groupKey));
    planned.push(...(await decideSpread(cells, spread, { units: wave.units, threshold })));
  }
  return planned.map((entry) => ({ ...entry, occasion: "closing" }));
}

/** Managers beside professionals is what the product is for: their rows are kept before those of teams. */
function priority(group: GroupKey): number {
  if (group.kind === "organisation") return 5;
  if (group.kind === "role") return group.role === "manager" || group.role === "professional" ? 4 : 2;
  return group.kind === "department" ? 3 : 1;
}

export function groupCandidate({
  group,
  invited,
}: {
  readonly group: GroupKey;
  readonly invited: number;
}): FigureCandidate {
  return { groupKey: releaseGroupKey({ group, linkedWith: null }), invited, priority: priority(group) };
}

function candidatesFor(releasedFor: ReleasedFor, result: WaveResult): FigureCandidate[] {
  const { organisation, departments, teams, roles } = result;
  if (typeof releasedFor === "object")
    return roles
      .filter(({ group }) => group.kind === "role" && group.role === releasedFor.role)
      .map(groupCandidate);
  const units = releasedFor === "units" ? [...departments, ...teams] : [];
  return [organisation, ...roles, ...units].map(groupCandidate);
}
