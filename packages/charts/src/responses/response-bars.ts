import { message, type Message } from "@vensterbank/core";
import { round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, fitText, textOf } from "../scene/chart-text";
import { percentMessage } from "../scene/score";
import { type ResponseBarsInput } from "./response-bars-input";

export interface ResponseBar {
  readonly id: string;
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
  readonly track: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Length of the answered part; null when it may not be told. */
  readonly filled: number | null;
  readonly value: { readonly x: number; readonly y: number; readonly text: string };
}

export interface ResponseBars {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly ResponseBar[];
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

type Row = ResponseBarsInput["rows"][number];

/** How many of the invited answered, per group; all tracks are equally long. */
export function responseBars(
  input: ResponseBarsInput,
  { width }: { readonly width: number },
  text: ChartText,
): ResponseBars {
  const tight = width < 480;
  const labelWidth = tight ? width : Math.round(width * 0.3);
  const rowHeight = tight ? 46 : 32;
  const track = tight ? { x: 0, width: width - 118 } : { x: labelWidth, width: width - labelWidth - 132 };
  return {
    width,
    height: Math.max(1, input.rows.length * rowHeight + 4),
    rows: input.rows.map((row, i) => {
      const top = i * rowHeight;
      const y = tight ? top + 24 : top + 10;
      return {
        id: row.id,
        label: {
          x: 0,
          y: tight ? top + 16 : top + 20,
          text: fitText(textOf(row.label, text), 14, labelWidth - 12),
        },
        track: { ...track, y, height: 12 },
        filled:
          row.answered === null || row.invited === 0
            ? null
            : round((row.answered / row.invited) * track.width),
        value: { x: track.x + track.width + 10, y: y + 11, text: text.say(valueOf(row)) },
      };
    }),
    description: input.rows.map((row) =>
      message("charts.rows.describe", { row: row.label, value: valueOf(row) }),
    ),
    tables: [
      {
        columns: [message("charts.table.row"), message("charts.table.response")],
        rows: input.rows.map((row) => [row.label, valueOf(row)]),
      },
    ],
  };
}

function valueOf({ answered, invited }: Row): Message {
  if (answered === null || invited === 0) return message("charts.response.withheld");
  return message("charts.response.value", { answered, invited, percent: percentMessage(answered / invited) });
}
