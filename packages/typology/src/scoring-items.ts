import { estimateKey, type Instrument, scoringKey, topicScoringKey } from "@vensterbank/instrument";
import { type ScoringItem } from "./wave-data";

/** Everything of an instrument that is scored: scales, short forms per change topic, estimates, partners' mirror. */
export function scoringItems(instrument: Instrument): ScoringItem[] {
  return [...scoringKey(instrument), ...topicScoringKey(instrument), ...estimateKey(instrument)];
}
