import { type WaveId } from "@vensterbank/core";
import {
  type ComparedWave,
  type LoggedRelease,
  planComparison,
  planRelations,
  type PlannedRelease,
  planWave,
} from "@vensterbank/reporting";
import {
  computePositionCells,
  computeWaveCells,
  type LinkedWave,
  placesInWave,
  type WaveResult,
} from "@vensterbank/typology";
import { type AnsweredWave, type ChangeDocument } from "./compute-wave-documents";

/** The log of releases of a wave as it is, or what is to be added to it. */
export interface WaveLog<T extends LoggedRelease = LoggedRelease> {
  readonly waveId: WaveId;
  readonly entries: readonly T[];
}

/**
 * Asks the disclosure gate what of the last wave may be seen, and of the comparisons with waves before it. Comparing
 * also releases figures about the people of the earlier wave, so its log grows too.
 * @param logs of the waves before the last
 * @returns what is to be added to the log of each wave concerned
 */
export async function computeReleases(
  waves: readonly AnsweredWave[],
  { typology, change }: { readonly typology: WaveResult; readonly change: ChangeDocument },
  logs: readonly WaveLog[],
): Promise<WaveLog<PlannedRelease>[]> {
  const last = waves[waves.length - 1];
  const { settings, units } = last.data;
  const closing = await planWave({
    result: typology,
    cells: computeWaveCells(last.data),
    units,
    thresholds: settings.thresholds,
  });
  const relations = await planRelations(last.network, settings.thresholds.results);
  const added = new Map<WaveId, PlannedRelease[]>([[last.id, [...closing, ...relations]]]);
  const logOf = (id: WaveId): LoggedRelease[] => [
    ...(logs.find(({ waveId }) => waveId === id)?.entries ?? []),
    ...(added.get(id) ?? []),
  ];
  const placed = new Map(waves.map(({ id, data }) => [id as string, placesInWave(data)]));
  const compared = ({ id, data }: AnsweredWave, others: readonly string[]): ComparedWave => {
    const linked = others.flatMap((waveId): LinkedWave[] => {
      const places = placed.get(waveId);
      return places ? [{ waveId, places }] : [];
    });
    return {
      waveId: id,
      units: data.units,
      thresholds: data.settings.thresholds,
      position: computePositionCells(data, linked),
      log: logOf(id),
    };
  };
  const against = change.comparisons.map(({ fromWaveId }) => fromWaveId);
  for (const { fromWaveId, result } of change.comparisons) {
    const earlier = waves.find(({ id }) => id === fromWaveId);
    if (!earlier) throw new Error("A wave is compared with one that is not there");
    const from = compared(earlier, [...linkedIn(logOf(fromWaveId)), last.id]);
    const planned = await planComparison(result, from, compared(last, against));
    added.set(fromWaveId, [...(added.get(fromWaveId) ?? []), ...planned.from]);
    added.set(last.id, [...(added.get(last.id) ?? []), ...planned.to]);
  }
  return [...added].map(([waveId, entries]) => ({ waveId, entries }));
}

/** Waves with which a wave was compared before. */
function linkedIn(log: readonly LoggedRelease[]): string[] {
  const found = log.flatMap(({ groupKey }) => / linked (\S+)$/.exec(groupKey)?.[1] ?? []);
  return [...new Set(found)];
}
