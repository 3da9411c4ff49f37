import { type Locale, type Message } from "@vensterbank/core";
import type { FrozenWave } from "@vensterbank/db";
import { type ReleasedWaveResult } from "@vensterbank/reporting";

/** What every part of a report is made from. */
export interface ReportContext {
  readonly organisation: string;
  readonly locale: Locale;
  readonly frozen: FrozenWave;
  readonly result: ReleasedWaveResult;
}

/** The words around a figure: the finding, what it rests on, how to read it. */
export interface FigureWords {
  readonly title: Message;
  readonly basis?: Message;
  readonly howToRead: Message;
}

export function topicNames({ frozen, locale }: ReportContext): (topic: string) => string {
  const names = new Map(frozen.settings.topics.map(({ key, name }) => [key, name[locale]]));
  return (topic) => names.get(topic) ?? topic;
}

export function unitNames({ frozen }: ReportContext): (unitId: string) => string {
  const names = new Map<string, string>(frozen.units.map(({ id, name }) => [id, name]));
  return (unitId) => names.get(unitId) ?? unitId;
}
