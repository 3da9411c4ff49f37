import { message, type Message } from "@vensterbank/core";
import { round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, fitText, textOf } from "../scene/chart-text";
import { type AlluvialInput } from "./alluvial-input";

export interface AlluvialBlock {
  readonly id: string;
  readonly hue: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end";
    readonly text: string;
  };
}

export interface AlluvialStream {
  readonly from: string;
  readonly to: string;
  readonly hue: number;
  readonly path: string;
}

/** Coalitions over waves: blocks as tall as they have members, joined by streams as wide as who went along. */
export interface Alluvial {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly AlluvialBlock[];
  readonly streams: readonly AlluvialStream[];
  readonly waves: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: "start" | "middle" | "end";
  }[];
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

const blockWidth = 12;
const gap = 14;

export function alluvial(
  input: AlluvialInput,
  { width }: { readonly width: number },
  text: ChartText,
): Alluvial {
  const tight = width < 480;
  const body = tight ? 300 : 360;
  const top = 30;
  const count = input.waves.length;
  const totals = input.waves.map((wave) => wave.blocks.reduce((sum, block) => sum + block.people, 0));
  const most = Math.max(1, ...input.waves.map((wave) => wave.blocks.length));
  const unit = (body - gap * (most - 1)) / Math.max(1, ...totals);
  const step = count > 1 ? (width - blockWidth) / (count - 1) : 0;
  const blocks = input.waves.flatMap((wave, column) => {
    let y = top;
    const x = count > 1 ? column * step : (width - blockWidth) / 2;
    const last = column === count - 1 && count > 1;
    return wave.blocks.map((block): AlluvialBlock => {
      const height = block.people * unit;
      const shared = column >= count - 2 ? 2 : 1;
      const label = fitText(
        `${textOf(block.label, text)} (${block.people})`,
        13,
        ((step || width) - blockWidth) / shared - 12,
      );
      const placed = {
        id: block.id,
        hue: block.hue,
        x: round(x),
        y: round(y),
        width: blockWidth,
        height: round(height),
        label: {
          x: round(last ? x - 6 : x + blockWidth + 6),
          y: round(y + Math.max(12, height / 2 + 4)),
          anchor: last ? "end" : "start",
          text: label,
        },
      } as const;
      y += height + gap;
      return placed;
    });
  });
  return {
    width,
    height: top + body + 10,
    blocks,
    streams: streamsOf(input, blocks, unit),
    waves: input.waves.map((wave, i) => ({
      x: round(count > 1 ? (i === count - 1 ? width : i * step) : width / 2),
      text: textOf(wave.label, text),
      anchor: count === 1 ? "middle" : i === 0 ? "start" : i === count - 1 ? "end" : "middle",
    })),
    description: input.flows.map((flow) => flowMessage(input, flow)),
    tables: [
      {
        columns: [message("charts.table.from"), message("charts.table.to"), message("charts.table.people")],
        rows: input.flows.map((flow) => [
          nameOf(input, flow.from),
          nameOf(input, flow.to),
          String(flow.people),
        ]),
      },
    ],
  };
}

/** Streams leave and arrive in the order of the blocks at the other end, so that few cross. */
function streamsOf(input: AlluvialInput, blocks: readonly AlluvialBlock[], unit: number): AlluvialStream[] {
  const byId = new Map(blocks.map((block, order) => [block.id, { block, order }]));
  const known = input.flows.flatMap((flow) => {
    const from = byId.get(flow.from);
    const to = byId.get(flow.to);
    return from === undefined || to === undefined ? [] : [{ flow, from, to }];
  });
  const used = new Map<string, number>();
  const take = (key: string, height: number) => {
    const start = used.get(key) ?? 0;
    used.set(key, start + height);
    return start;
  };
  const leaving = [...known].sort((a, b) => a.from.order - b.from.order || a.to.order - b.to.order);
  const starts = new Map(leaving.map((one) => [one, take(`out ${one.flow.from}`, one.flow.people * unit)]));
  const arriving = [...known].sort((a, b) => a.to.order - b.to.order || a.from.order - b.from.order);
  return arriving.map((one) => {
    const height = one.flow.people * unit;
    const y0 = one.from.block.y + (starts.get(one) ?? 0);
    const y1 = one.to.block.y + take(`in ${one.flow.to}`, height);
    const x0 = one.from.block.x + blockWidth;
    const x1 = one.to.block.x;
    const half = round((x0 + x1) / 2);
    const path = `M${round(x0)} ${round(y0)}C${half} ${round(y0)} ${half} ${round(y1)} ${round(x1)} ${round(y1)}V${round(y1 + height)}C${half} ${round(y1 + height)} ${half} ${round(y0 + height)} ${round(x0)} ${round(y0 + height)}Z`;
    return { from: one.flow.from, to: one.flow.to, hue: one.from.block.hue, path };
  });
}

function nameOf(input: AlluvialInput, id: string): Message | string {
  for (const wave of input.waves) {
    const block = wave.blocks.find((one) => one.id === id);
    if (block !== undefined)
      return message("charts.alluvial.block", { block: block.label, wave: wave.label });
  }
  return id;
}

function flowMessage(input: AlluvialInput, flow: AlluvialInput["flows"][number]): Message {
  return message("charts.alluvial.describe", {
    people: flow.people,
    from: nameOf(input, flow.from),
    to: nameOf(input, flow.to),
  });
}
