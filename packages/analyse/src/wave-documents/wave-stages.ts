/** What happens between closing a wave and its outcome, in this order. */
export const waveStages = [
  "load",
  "scores",
  "positions",
  "mixedness",
  "portraits",
  "network",
  "change",
  "gate",
  "store",
] as const;
export type WaveStage = (typeof waveStages)[number];

/** Share of the time that a stage takes, roughly, in an organisation of some size; together 100. */
const weights: Readonly<Record<WaveStage, number>> = {
  load: 4,
  scores: 3,
  positions: 12,
  mixedness: 20,
  portraits: 8,
  network: 40,
  change: 5,
  gate: 5,
  store: 3,
};

/** How far the work on one wave is, 0..100. @param share of the stage that is done, 0..1 */
export function shareOfWave(stage: WaveStage, share: number): number {
  const before = waveStages.slice(0, waveStages.indexOf(stage)).reduce((sum, one) => sum + weights[one], 0);
  return before + weights[stage] * Math.min(1, Math.max(0, share));
}
