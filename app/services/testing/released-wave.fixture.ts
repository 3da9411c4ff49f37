import { planWave, releaseWaveResult, type ReleasedWaveResult } from "@vensterbank/reporting";
import { computeWaveCells, computeWaveResult, type WaveData, type WaveResult } from "@vensterbank/typology";

/** What may be seen of a wave by itself, decided by the gate as at its closing. */
export async function releasedWave(
  data: WaveData,
  result: WaveResult = computeWaveResult(data),
): Promise<ReleasedWaveResult> {
  const { thresholds } = data.settings;
  const log = await planWave({ result, cells: computeWaveCells(data), units: data.units, thresholds });
  return releaseWaveResult(result, { thresholds, log });
}
