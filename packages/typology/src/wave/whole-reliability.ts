import { scaleReliability } from "../scoring/scale-reliability";
import { type ReliabilityResult } from "../wave-result";
import { type Keyed } from "../scoring/keyed-answer";
import { answersOf, type ScoredWaveData } from "./scored-respondents";

// The same for every group, and it goes through everybody's answers.
const known = new WeakMap<ScoredWaveData, Map<readonly Keyed[], ReliabilityResult>>();

/** Reliability of a set of items over everybody who answered in a wave; computed once per list of items. */
export function wholeReliability(wave: ScoredWaveData, items: readonly Keyed[]): ReliabilityResult {
  const ofWave = known.get(wave) ?? new Map<readonly Keyed[], ReliabilityResult>();
  known.set(wave, ofWave);
  const result = ofWave.get(items) ?? scaleReliability(items, answersOf(wave.respondents));
  ofWave.set(items, result);
  return result;
}
