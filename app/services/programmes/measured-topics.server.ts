import { type ChangeTopic } from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";

/**
 * Change topics that waves have asked about, as they were worded last. Their words are fixed: a change that is asked
 * about differently is another change, and a trend runs over unchanged questions only.
 */
export function measuredTopics(waves: readonly WaveRow[]): ChangeTopic[] {
  const topics = new Map<string, ChangeTopic>();
  for (const wave of waves)
    for (const topic of wave.frozen?.settings.topics ?? []) topics.set(topic.key, topic);
  return [...topics.values()];
}
