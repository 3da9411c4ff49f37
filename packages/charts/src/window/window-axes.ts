import { message } from "@vensterbank/core";
import { type Box, round } from "../scene/box";
import { type ChartText } from "../scene/chart-text";
import { type Plane } from "./plane";

/** Numbers along the two axes and what the axes are, outside the frame. */
export function windowAxes({ box }: Plane, sill: Box, fontSize: number, left: number, text: ChartText) {
  const below = sill.y + sill.height;
  const at = [0, 50, 100];
  return {
    ticks: [
      ...at.map((value) => ({
        value: String(value),
        along: "x" as const,
        x: round(box.x + (value / 100) * box.width),
        y: round(below + fontSize + 4),
      })),
      ...at.map((value) => ({
        value: String(value),
        along: "y" as const,
        x: left - 6,
        y: round(
          box.y + (1 - value / 100) * box.height + (value === 100 ? 0.7 : value === 0 ? 0 : 0.34) * fontSize,
        ),
      })),
    ],
    titles: [
      {
        text: `${text.say(message("charts.axis.external"))} →`,
        along: "x" as const,
        x: round(box.x + box.width / 2),
        y: round(below + fontSize * 2.4 + 6),
      },
      {
        text: `${text.say(message("charts.axis.internal"))} →`,
        along: "y" as const,
        x: fontSize,
        y: round(box.y + box.height / 2),
      },
    ],
  };
}
