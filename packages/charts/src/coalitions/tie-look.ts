import { type TieState } from "./coalition-picture-input";

/** Colours of lines, as the page, the live map and the file each resolve them. */
export const lineInks = ["inkSoft", "ink", "gain", "loss", "raised", "trace"] as const;
export type LineInk = (typeof lineInks)[number];

/** One line on paper; a double line is two of them, the inner one over the outer. */
export interface LineLook {
  readonly ink: LineInk;
  /** Pixels of the picture. */
  readonly width: number;
  /** Line and gap; null = drawn through. */
  readonly dash: readonly [number, number] | null;
  readonly round: boolean;
  /** 0..1 */
  readonly opacity: number;
}

export interface LineKind {
  readonly state: TieState | "plain";
  readonly confirmed: boolean;
  /** 1..4 */
  readonly weight: number;
}

/** How strongly lines are drawn in one picture, 0..1. */
export interface LineOpacity {
  readonly tie: number;
  /** Of what changed between two waves. */
  readonly change: number;
}

/**
 * How a tie is drawn, the same on the page, on the live map and in the file. What both named is drawn through, what one
 * named in dashes. Between two waves the kind of line tells what became of it, and colour only supports: begun solid,
 * ended in long dashes, stronger double, weaker in dots, kept a faint hairline, unknown a trace; fine when somebody came
 * or went.
 * @param scale widens every line
 */
export function tieLooks(
  { state, confirmed, weight }: LineKind,
  { tie, change }: LineOpacity,
  scale = 1,
): readonly LineLook[] {
  const width = (0.4 + weight * 0.4) * scale;
  const line = (own: Partial<LineLook>): LineLook => ({
    ink: "inkSoft",
    width,
    dash: null,
    round: false,
    opacity: tie,
    ...own,
  });
  switch (state) {
    case "plain":
      return confirmed ? [line({})] : [line({ width: width * 0.75, dash: [3, 2.5], opacity: tie * 0.8 })];
    case "kept":
      return [line({ width: Math.min(0.8, width * 0.5) * scale, opacity: Math.min(0.22, tie * 0.5) })];
    case "begun":
      return [line({ ink: "gain", width: Math.max(1.2, width), opacity: change })];
    case "ended":
      return [line({ ink: "loss", width: Math.max(1.2, width * 0.9), dash: [7, 4], opacity: change })];
    case "stronger":
      return [
        line({ ink: "gain", width: 3.4 * scale, opacity: change }),
        line({ ink: "raised", width: 1.4 * scale, opacity: 1 }),
      ];
    case "weaker":
      return [line({ ink: "loss", width: 1.8 * scale, dash: [0.1, 4], round: true, opacity: change })];
    case "joined":
      return [line({ ink: "ink", width: 0.7 * scale, opacity: change * 0.45 })];
    case "left":
      return [line({ ink: "ink", width: 0.7 * scale, dash: [7, 4], opacity: change * 0.45 })];
    case "unknown":
      return [line({ ink: "trace", width: 0.7, dash: [1, 6], opacity: change * 0.7 })];
  }
}

/** A line in the background, whatever its kind. */
export function muted(looks: readonly LineLook[]): readonly LineLook[] {
  return looks.map((look) => ({ ...look, opacity: Math.min(0.035, look.opacity) }));
}
