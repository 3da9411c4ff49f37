import { computeWaveCells, computeWaveResult, type WaveData } from "@vensterbank/typology";
import { planWave } from "./plan/plan-wave";
import { releaseWaveResult } from "./release-wave-result";

/** A wave as it was computed, what the gate decided at its closing, and what may be seen of it. */
export async function releasedWave(data: WaveData) {
  const result = computeWaveResult(data);
  const { thresholds } = data.settings;
  const log = await planWave({ result, cells: computeWaveCells(data), units: data.units, thresholds });
  return { result, log, seen: releaseWaveResult(result, { thresholds, log }) };
}
