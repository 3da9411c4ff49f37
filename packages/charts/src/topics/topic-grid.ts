import { message, type Message } from "@vensterbank/core";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, type Label, textOf } from "../scene/chart-text";
import { shown, shownPoints } from "../scene/score";
import { estimateOf, intervalMessage } from "../window/describe-window";
import { windowSmall, type WindowSmall } from "../window/window-small";
import { type TopicGridInput, type TopicWindow } from "./topic-grid-input";

/** One change topic: the more it touches people's work, the larger its window. */
export interface TopicCell {
  readonly id: string;
  readonly name: string;
  readonly window: WindowSmall;
  /** Exposure 0-1 for a bar; null = not known. */
  readonly exposure: number | null;
  readonly exposureText: Message;
}

export interface TopicGrid {
  readonly cells: readonly TopicCell[];
  readonly tables: readonly ChartTable[];
}

const largest = 168;

/** Windows with an area that follows exposure, from half the largest; strongest exposure first. */
export function topicGrid(input: TopicGridInput, text: ChartText): TopicGrid {
  const topics = [...input.topics].sort((a, b) => (b.exposure ?? 0) - (a.exposure ?? 0));
  return {
    cells: topics.map((topic) => ({
      id: topic.id,
      name: textOf(topic.label, text),
      window: windowOf(topic, input.cut),
      exposure: topic.exposure === null ? null : shown(topic.exposure) / 100,
      exposureText: exposureMessage(topic),
    })),
    tables: [tableOf(topics)],
  };
}

function windowOf(topic: TopicWindow, cut: number): WindowSmall {
  const small = windowSmall({ reading: topic.reading, cut, n: topic.n }, sideOf(topic));
  return topic.caption === undefined ? small : { ...small, caption: topic.caption };
}

function sideOf({ exposure }: TopicWindow): number {
  const share = exposure === null ? 0 : shown(exposure) / 100;
  return Math.round(largest * Math.sqrt(0.5 + 0.5 * share));
}

function exposureMessage({ exposure }: TopicWindow): Message {
  if (exposure === null) return message("charts.topics.exposure.none");
  return message("charts.topics.exposure", { points: shownPoints(exposure) });
}

function tableOf(topics: readonly TopicWindow[]): ChartTable {
  return {
    columns: [
      message("charts.table.topic"),
      message("charts.table.exposure"),
      message("charts.axis.internal"),
      message("charts.axis.external"),
      message("charts.table.n"),
    ],
    rows: topics.map((topic): (Label | null)[] => {
      const estimate = estimateOf(topic.reading);
      return [
        topic.label,
        topic.exposure === null ? null : String(shownPoints(topic.exposure)),
        estimate === null ? null : intervalMessage(estimate.internal),
        estimate === null ? null : intervalMessage(estimate.external),
        topic.n === null ? null : String(topic.n),
      ];
    }),
  };
}
