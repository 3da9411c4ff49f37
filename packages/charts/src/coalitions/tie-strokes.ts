import { type Point } from "../scene/box";
import { type PictureTie, type TieState } from "./coalition-picture-input";

/** All ties that are drawn alike, in one path: two thousand lines stay a small picture. */
export interface TieStroke {
  readonly state: TieState | "plain";
  readonly confirmed: boolean;
  readonly muted: boolean;
  /** 1..4 */
  readonly weight: number;
  readonly path: string;
  readonly count: number;
}

/** Paint order: what changed lies over what stayed. */
const order: readonly TieStroke["state"][] = [
  "unknown",
  "plain",
  "kept",
  "left",
  "joined",
  "weaker",
  "stronger",
  "ended",
  "begun",
];

/**
 * Groups ties by what they look like; ties of which an end is not in the picture are left out.
 * @param digits behind the point of a coordinate. Whole pixels do for a picture: under a mark nobody sees the
 * difference, and it is a third smaller; what can be zoomed into needs one more.
 */
export function tieStrokes(
  ties: readonly PictureTie[],
  at: ReadonlyMap<string, Point>,
  digits: 0 | 1 = 0,
): TieStroke[] {
  const unit = 10 ** digits;
  const rounded = (value: number) => Math.round(value * unit) / unit;
  const written = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`;
  const strokes = new Map<string, Omit<TieStroke, "path" | "count"> & { parts: string[] }>();
  for (const tie of ties) {
    const from = at.get(tie.from);
    const to = at.get(tie.to);
    if (from === undefined || to === undefined || tie.from === tie.to) continue;
    const state = tie.state ?? "plain";
    const weight = Math.min(4, Math.max(1, Math.round(tie.width)));
    const muted = tie.muted ?? false;
    const key = `${state} ${tie.confirmed} ${weight} ${muted}`;
    const stroke = strokes.get(key) ?? { state, confirmed: tie.confirmed, muted, weight, parts: [] };
    stroke.parts.push(`M${written(from)}L${written(to)}`);
    strokes.set(key, stroke);
  }
  return [...strokes.values()]
    .map(({ parts, ...stroke }) => ({ ...stroke, path: parts.join(""), count: parts.length }))
    .sort(
      (a, b) =>
        Number(b.muted) - Number(a.muted) ||
        order.indexOf(a.state) - order.indexOf(b.state) ||
        Number(a.confirmed) - Number(b.confirmed) ||
        a.weight - b.weight,
    );
}
