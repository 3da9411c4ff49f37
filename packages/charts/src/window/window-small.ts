import { message, type Message, type Reaction, reactions } from "@vensterbank/core";
import { type Box, type Point, round } from "../scene/box";
import { probabilityMessage } from "../scene/score";
import { describeWindow, estimateOf, probabilitiesOf } from "./describe-window";
import { centreOf, type Ellipse, regionEllipse } from "./estimate-region";
import { type LightGradient, lightGradient } from "./light-gradient";
import { reactionName } from "./pane-words";
import { panesOf, planeIn } from "./plane";
import { type WindowInput, type WindowReading } from "./window-input";

/** A window of a few centimetres without words in it; its words stand beside it. */
export interface WindowSmall {
  readonly size: number;
  readonly state: WindowReading["state"];
  readonly glass: Box;
  readonly panes: readonly { readonly reaction: Reaction; readonly box: Box; readonly lit: number }[];
  readonly light: LightGradient | null;
  readonly contour: Ellipse | null;
  readonly dot: (Point & { readonly radius: number }) | null;
  /** The most probable reaction and its probability, or why there is none. */
  readonly caption: Message;
  readonly description: readonly Message[];
}

/** @param size side of the whole picture, pixels */
export function windowSmall(input: Pick<WindowInput, "reading" | "cut" | "n">, size: number): WindowSmall {
  const thickness = round(Math.max(1.5, size * 0.035));
  const glass: Box = {
    x: thickness,
    y: thickness,
    width: size - thickness * 2,
    height: size - thickness * 2,
  };
  const plane = planeIn(glass, input.cut);
  const panes = panesOf(plane, Math.max(1.2, size * 0.022));
  const estimate = estimateOf(input.reading);
  const probabilities = probabilitiesOf(input.reading);
  const centre = estimate === null ? null : centreOf(estimate, plane);
  return {
    size,
    state: input.reading.state,
    glass,
    panes: reactions.map((reaction) => ({
      reaction,
      box: roundBox(panes[reaction]),
      lit: probabilities?.[reaction] ?? 0,
    })),
    light: estimate === null ? null : lightGradient(estimate, plane),
    contour: estimate === null ? null : regionEllipse(estimate, plane, 0.95),
    dot:
      centre === null
        ? null
        : { x: round(centre.x), y: round(centre.y), radius: round(Math.max(2, size * 0.026)) },
    caption: captionOf(input.reading),
    description: describeWindow(input),
  };
}

const roundBox = ({ x, y, width, height }: Box): Box => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
});

function captionOf(reading: WindowReading): Message {
  const probabilities = probabilitiesOf(reading);
  if (reading.state === "no-type" && reading.caption !== undefined) return reading.caption;
  if (reading.state !== "determined") return message(`charts.small.${reading.state}`);
  if (probabilities === null) return message("charts.small.not-asked");
  const top = reactions.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a));
  return message("charts.window.caption", {
    reaction: reactionName(top),
    percent: probabilityMessage(probabilities[top]),
  });
}
