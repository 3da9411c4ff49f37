import { message, type Message } from "@vensterbank/core";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText } from "../scene/chart-text";
import { estimateOf, intervalMessage, stateMessage } from "../window/describe-window";
import { type CoalitionTimelineInput, type TimelineFlow } from "./coalition-timeline-input";

/** The picture in sentences: the windows, who went where, and what happened. */
export function describeTimeline(input: CoalitionTimelineInput, text: ChartText): Message[] {
  const windows = input.waves.map((wave) => {
    const estimate = wave.window && estimateOf(wave.window.reading);
    if (!estimate) return message("charts.progress.describe.none", { wave: wave.label });
    return message("charts.progress.describe.wave", {
      wave: wave.label,
      internal: intervalMessage(estimate.internal),
      external: intervalMessage(estimate.external),
    });
  });
  const flows = input.flows.map((flow) => {
    const { people } = flow;
    const { from, to } = endsOf(input, flow);
    if (from === null) return message("charts.timeline.joined", { people, to: to ?? "" });
    if (to === null) return message("charts.timeline.left", { people, from });
    return message("charts.alluvial.describe", { people, from, to });
  });
  const events = input.events.map((event) =>
    message("charts.progress.describe.event", { month: text.month(event.date), event: event.label }),
  );
  return [...windows, ...flows, ...events];
}

export function timelineTables(input: CoalitionTimelineInput, text: ChartText): ChartTable[] {
  return [
    {
      columns: [message("charts.table.from"), message("charts.table.to"), message("charts.table.people")],
      rows: input.flows.map((flow) => {
        const { from, to } = endsOf(input, flow);
        return [
          from ?? message("charts.timeline.table.joined"),
          to ?? message("charts.timeline.table.left"),
          String(flow.people),
        ];
      }),
    },
    {
      columns: [
        message("charts.table.wave"),
        message("charts.table.when"),
        message("charts.axis.internal"),
        message("charts.axis.external"),
      ],
      rows: input.waves.map((wave) => {
        const reading = wave.window?.reading;
        const estimate = reading === undefined ? null : estimateOf(reading);
        return [
          wave.label,
          text.month(wave.date),
          estimate === null
            ? reading === undefined
              ? null
              : stateMessage(reading)
            : intervalMessage(estimate.internal),
          estimate === null ? null : intervalMessage(estimate.external),
        ];
      }),
    },
    {
      columns: [message("charts.table.event"), message("charts.table.when")],
      rows: input.events.map((event) => [event.label, text.month(event.date)]),
    },
  ];
}

function endsOf(input: CoalitionTimelineInput, { from, to }: TimelineFlow) {
  const nameOf = (id: string | null): Message | string | null => {
    if (id === null) return null;
    for (const wave of input.waves) {
      const block = wave.blocks.find((one) => one.id === id);
      if (block !== undefined)
        return message("charts.alluvial.block", { block: block.label, wave: wave.label });
    }
    return id;
  };
  return { from: nameOf(from), to: nameOf(to) };
}
