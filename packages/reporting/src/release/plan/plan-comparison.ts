import { type ChangeResult, type FigureCells, figureNames, type GroupChange } from "@vensterbank/typology";
import { decideFigure, type FigureCandidate } from "./decide-figure";
import { type LoggedRelease, type PlannedRelease } from "./logged-release";
import { groupCandidate, type WaveToRelease } from "./plan-wave";
import { releaseGroupKey } from "./release-group";

/** One side of a comparison, with everything that was decided about its figures so far. */
export interface ComparedWave extends Pick<WaveToRelease, "units" | "thresholds"> {
  readonly waveId: string;
  /** Cells of the position, told apart by every wave that this one is, or was, compared with. */
  readonly position: FigureCells;
  readonly log: readonly LoggedRelease[];
}

/**
 * Decides for which groups the people who stand in both waves may be compared. Their means belong to the systems of
 * both waves, so both have to allow them; what one of them refuses is withheld in both.
 */
export async function planComparison(
  change: ChangeResult,
  from: ComparedWave,
  to: ComparedWave,
): Promise<{ readonly from: PlannedRelease[]; readonly to: PlannedRelease[] }> {
  const { organisation, departments, teams, roles } = change;
  const visible = [organisation, ...roles, ...departments, ...teams].filter((one) =>
    [from, to].every(({ log }) => isSeen(log, groupCandidate({ ...one, invited: 0 }).groupKey)),
  );
  const threshold = Math.max(from.thresholds.results, to.thresholds.results);
  const decide = (wave: ComparedWave, other: ComparedWave, groups: readonly GroupChange[]) =>
    decideFigure(
      wave.position,
      groups.map((one) => linkedCandidate(one, other.waveId)),
      {
        units: wave.units,
        threshold,
        released: wave.log,
      },
    );
  const now = await decide(to, from, visible);
  const allowed = visible.filter((_, i) => now[i].shown);
  const then = await decide(from, to, allowed);
  const outcome = visible.map((one, i) => {
    const entry = now[i].shown ? then[allowed.indexOf(one)] : now[i];
    return { group: one.group, shown: entry.shown, reason: entry.reason };
  });
  const entries = (other: ComparedWave): PlannedRelease[] =>
    outcome.map(({ group, shown, reason }) => ({
      figure: figureNames.position,
      groupKey: releaseGroupKey({ group, linkedWith: other.waveId }),
      shown,
      reason,
      occasion: `comparison:${other.waveId}`,
    }));
  return { from: entries(to), to: entries(from) };
}

function isSeen(log: readonly LoggedRelease[], groupKey: string): boolean {
  return log.some(
    (entry) => entry.figure === figureNames.position && entry.groupKey === groupKey && entry.shown,
  );
}

function linkedCandidate({ group, axes }: GroupChange, otherWave: string): FigureCandidate {
  const invited = Math.min(axes.internal.paired.invited, axes.external.paired.invited);
  const { priority } = groupCandidate({ group, invited });
  return { groupKey: releaseGroupKey({ group, linkedWith: otherWave }), invited, priority };
}
