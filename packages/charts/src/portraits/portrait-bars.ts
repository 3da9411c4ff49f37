import { message, type Message, type Reaction, reactions } from "@vensterbank/core";
import { round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, textWidth } from "../scene/chart-text";
import { percentMessage } from "../scene/score";
import { reactionName } from "../window/pane-words";
import { type Composition, type PortraitBarsInput, type ShareInterval } from "./portrait-bars-input";

export interface PortraitBar {
  readonly when: "now" | "wished";
  readonly y: number;
  readonly height: number;
  readonly width: number;
  /** Ends of the interval; null when there is none. */
  readonly reach: { readonly low: number; readonly high: number } | null;
  readonly value: { readonly x: number; readonly y: number; readonly text: string };
}

/** Now and wished of one reaction. */
export interface PortraitRow {
  readonly reaction: Reaction;
  readonly name: { readonly x: number; readonly y: number; readonly text: string };
  readonly bars: readonly PortraitBar[];
}

export interface PortraitBars {
  readonly width: number;
  readonly height: number;
  /** Where the bars begin. */
  readonly left: number;
  readonly bottom: number;
  readonly rows: readonly PortraitRow[];
  readonly key: readonly {
    readonly when: "now" | "wished";
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }[];
  readonly fontSize: number;
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

const whens = ["now", "wished"] as const;

/** Two bars per reaction on a common scale that ends at the largest share or interval. */
export function portraitBars(
  input: PortraitBarsInput,
  { width }: { readonly width: number },
  text: ChartText,
): PortraitBars {
  const tight = width < 480;
  const present = whens.flatMap((when) => (input[when] === null ? [] : [{ when, composition: input[when] }]));
  const left = tight
    ? 2
    : Math.ceil(Math.max(...reactions.map((r) => textWidth(text.say(reactionName(r)), 17.5)))) + 20;
  const barHeight = 15;
  const rowHeight = present.length * (barHeight + 4) + (tight ? 40 : 24);
  const room = width - left - (tight ? 56 : 150);
  const largest = Math.max(
    0.25,
    ...present.flatMap(({ composition }) =>
      reactions.map((r) => composition[r].high ?? composition[r].share),
    ),
  );
  const x = (share: number) => round((share / largest) * room);
  const top = 34;
  const rows = reactions.map((reaction, i): PortraitRow => {
    const start = top + i * rowHeight;
    const barsTop = start + (tight ? 22 : 4);
    const bars = present.map(({ when, composition }, lane): PortraitBar => {
      const part = composition[reaction];
      const y = barsTop + lane * (barHeight + 4);
      const reach =
        part.low === null || part.high === null
          ? null
          : { low: left + x(part.low), high: left + x(part.high) };
      const end = reach?.high ?? left + x(part.share);
      return {
        when,
        y,
        height: barHeight,
        width: x(part.share),
        reach,
        value: {
          x: round(end + 8),
          y: y + 12.5,
          text: text.say(tight ? percentMessage(part.share) : shareMessage(part)),
        },
      };
    });
    const nameY = tight ? start + 15 : barsTop + (present.length * (barHeight + 4)) / 2 + 4;
    return { reaction, name: { x: tight ? 10 : 0, y: nameY, text: text.say(reactionName(reaction)) }, bars };
  });
  let keyX = left;
  const bottom = top + rows.length * rowHeight;
  return {
    width,
    height: bottom,
    left,
    bottom: bottom - (tight ? 10 : 12),
    rows,
    key: present.map(({ when }) => {
      const words = text.say(message(`charts.portraits.${when}`));
      const placed = { when, x: round(keyX), y: 15, text: words };
      keyX += 34 + textWidth(words, 14) + 20;
      return placed;
    }),
    fontSize: 14,
    description: describe(present),
    tables: [tableOf(present)],
  };
}

/** "34% (29 to 39)"; without an interval only the share. */
function shareMessage({ share, low, high }: ShareInterval): Message {
  if (low === null || high === null) return percentMessage(share);
  return message("charts.interval", {
    value: percentMessage(share),
    low: Math.round(low * 100),
    high: Math.round(high * 100),
  });
}

type Present = readonly { readonly when: "now" | "wished"; readonly composition: Composition }[];

function describe(present: Present): Message[] {
  return present.flatMap(({ when, composition }) =>
    reactions.map((reaction) =>
      message("charts.rows.describe.series", {
        row: reactionName(reaction),
        series: message(`charts.portraits.${when}`),
        value: shareMessage(composition[reaction]),
      }),
    ),
  );
}

function tableOf(present: Present): ChartTable {
  return {
    columns: [
      message("charts.table.reaction"),
      ...present.map(({ when }) => message(`charts.portraits.${when}`)),
    ],
    rows: reactions.map((reaction) => [
      reactionName(reaction),
      ...present.map(({ composition }) => shareMessage(composition[reaction])),
    ]),
  };
}
