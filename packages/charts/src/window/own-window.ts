import { message, type Message, type Reaction, reactions } from "@vensterbank/core";
import { type Box, type Point, round } from "../scene/box";
import { shownPoints } from "../scene/score";
import { type ChartText } from "../scene/chart-text";
import { type PaneWords, paneWords, reactionName } from "./pane-words";
import { panesOf, planeIn, reactionAt } from "./plane";
import { type OwnWindowInput } from "./window-input";

/** A respondent's own answers in the window: a dot without any claim to certainty. Draws without d3. */
export interface OwnWindow {
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
  readonly sill: Box;
  readonly glass: Box;
  readonly panes: readonly { readonly reaction: Reaction; readonly box: Box; readonly lit: number }[];
  readonly words: readonly PaneWords[];
  readonly dot: (Point & { readonly radius: number }) | null;
  /** Axis titles under and beside the window. */
  readonly titles: readonly {
    readonly text: string;
    readonly along: "x" | "y";
    readonly x: number;
    readonly y: number;
  }[];
  readonly description: readonly Message[];
}

export function ownWindow(
  input: OwnWindowInput,
  size: { readonly width: number },
  text: ChartText,
): OwnWindow {
  const { width } = size;
  const { internal, external, cut } = input;
  const thickness = 7;
  const left = 22;
  const side = width - left - 6 - thickness * 2;
  const frame: Box = { x: left, y: 2, width: side + thickness * 2, height: side + thickness * 2 };
  const glass: Box = { x: left + thickness, y: 2 + thickness, width: side, height: side };
  const sill: Box = { x: left - 4, y: frame.y + frame.height, width: frame.width + 8, height: 8 };
  const plane = planeIn(glass, cut);
  const panes = panesOf(plane, 4);
  const complete = internal !== null && external !== null;
  const at = complete ? plane.at({ internal, external }) : null;
  const dot = at === null ? null : { x: round(at.x), y: round(at.y), radius: 7 };
  const own = complete ? reactionAt({ internal, external }, cut) : null;
  const below = sill.y + sill.height;
  return {
    width,
    height: Math.ceil(below + 28),
    frame,
    sill,
    glass,
    panes: reactions.map((reaction) => ({ reaction, box: panes[reaction], lit: reaction === own ? 1 : 0 })),
    words: paneWords(
      panes,
      null,
      dot === null ? [] : [{ x: dot.x - 12, y: dot.y - 12, width: 24, height: 24 }],
      16,
      text,
    ),
    dot,
    titles: [
      {
        text: `${text.say(message("charts.axis.external"))} →`,
        along: "x",
        x: round(glass.x + side / 2),
        y: below + 20,
      },
      {
        text: `${text.say(message("charts.axis.internal"))} →`,
        along: "y",
        x: 13,
        y: round(glass.y + side / 2),
      },
    ],
    description:
      complete && own !== null
        ? [
            message("charts.own.position", {
              internal: shownPoints(internal),
              external: shownPoints(external),
            }),
            message("charts.own.pane", { reaction: reactionName(own) }),
          ]
        : [message("charts.own.incomplete")],
  };
}
