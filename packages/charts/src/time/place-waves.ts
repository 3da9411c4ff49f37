import { round } from "../scene/box";
import { type ChartText, type Label, textOf, textWidth } from "../scene/chart-text";

export interface PlacedWave {
  readonly id: string;
  readonly x: number;
  readonly label: string;
  /** Baseline; a label that would touch the one before it stands a line lower. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

const lineHeight = 16;

/** Labels under their waves, in a second line where two would touch. */
export function placeWaves<Wave extends { readonly id: string; readonly label: Label }>(
  waves: readonly Wave[],
  x: (wave: Wave) => number,
  { width, y, fontSize = 13 }: { readonly width: number; readonly y: number; readonly fontSize?: number },
  text: ChartText,
): readonly PlacedWave[] {
  const ends = [-Infinity, -Infinity];
  return waves.map((wave) => {
    const label = textOf(wave.label, text);
    const at = round(x(wave));
    const length = textWidth(label, fontSize);
    const anchor = at - length / 2 < 0 ? "start" : at + length / 2 > width ? "end" : "middle";
    const from = anchor === "start" ? at : anchor === "end" ? at - length : at - length / 2;
    const line = from > ends[0] + 8 || ends[0] < ends[1] ? 0 : 1;
    ends[line] = from + length;
    return { id: wave.id, x: at, y: y + line * lineHeight, label, anchor };
  });
}
