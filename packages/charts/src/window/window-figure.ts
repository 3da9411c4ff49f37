import { message, type Message, type Reaction, reactions } from "@vensterbank/core";
import { type Box, type Point, rounded } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, textOf, textWidth, wrapText } from "../scene/chart-text";
import { type LabelRequest, type PlacedLabel, placeLabels } from "../scene/place-labels";
import { describeWindow, estimateOf, probabilitiesOf, stateMessage, windowTables } from "./describe-window";
import { centreOf, type Ellipse, regionEllipse } from "./estimate-region";
import { type LightBand, lightBands } from "./light-bands";
import { mappedMark } from "./mapped-mark";
import { arrow, star, trailOf } from "./mark-paths";
import { type PaneWords, paneWords } from "./pane-words";
import { panesOf, type Plane, planeIn } from "./plane";
import { type RoleMark, roleMark } from "./role-mark";
import { windowAxes } from "./window-axes";
import { type PlaneEstimate, type WindowInput, type WindowReading } from "./window-input";

/** One pane of glass; `lit` 0..1 is its probability, and so how much light it lets through. */
export interface Pane {
  readonly reaction: Reaction;
  readonly box: Box;
  readonly lit: number;
}

/** Everything that is drawn of a full window, in pixels of its own viewBox, and the same in words. */
export interface WindowFigure {
  readonly width: number;
  readonly height: number;
  readonly state: WindowReading["state"];
  readonly frame: Box;
  readonly sill: Box;
  readonly glass: Box;
  readonly mullion: number;
  readonly cross: Point;
  readonly panes: readonly Pane[];
  readonly words: readonly PaneWords[];
  readonly bands: readonly LightBand[];
  readonly contours: readonly (Ellipse & { readonly probability: 0.5 | 0.95 })[];
  readonly dot: (Point & { readonly radius: number }) | null;
  readonly roles: readonly RoleMark[];
  /** The square of the map, and its arms from the lowest to the highest share. */
  readonly mapped: { readonly square: string; readonly reach: string } | null;
  readonly wished: { readonly star: string; readonly arrow: string } | null;
  readonly trail: { readonly path: string; readonly points: readonly Point[] } | null;
  readonly labels: readonly PlacedLabel[];
  readonly ticks: readonly {
    readonly value: string;
    readonly along: "x" | "y";
    readonly x: number;
    readonly y: number;
  }[];
  readonly titles: readonly {
    readonly text: string;
    readonly along: "x" | "y";
    readonly x: number;
    readonly y: number;
  }[];
  /** Lines in the middle of a window without a position. */
  readonly notice: {
    readonly lines: readonly string[];
    readonly box: Box;
    readonly lineHeight: number;
  } | null;
  readonly fontSize: number;
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

/** The window at `width` pixels; below 480 everything is set closer for a phone. Height follows. */
export function windowFigure(
  input: WindowInput,
  size: { readonly width: number },
  text: ChartText,
): WindowFigure {
  const { width } = size;
  const tight = width < 480;
  const fontSize = 14;
  const thickness = tight ? 7 : 10;
  const left = tight ? 40 : 52;
  const right = tight ? 6 : 14;
  const side = width - left - right - thickness * 2;
  const glass: Box = { x: left + thickness, y: thickness + 2, width: side, height: side };
  const frame: Box = { x: left, y: 2, width: side + thickness * 2, height: side + thickness * 2 };
  const sill: Box = {
    x: left - (tight ? 4 : 8),
    y: frame.y + frame.height,
    width: frame.width + (tight ? 8 : 16),
    height: tight ? 8 : 11,
  };
  const mullion = tight ? 4 : 6;
  const plane = planeIn(glass, input.cut);
  const estimate = estimateOf(input.reading);
  const probabilities = probabilitiesOf(input.reading);
  const panes = panesOf(plane, mullion);
  const dot = estimate === null ? null : { ...rounded(centreOf(estimate, plane)), radius: tight ? 5.5 : 7 };
  const roles = (input.roles ?? []).map((role) =>
    roleMark(role, plane, input.roleUncertainty ?? "none", tight),
  );
  const wished = input.wished === undefined ? null : plane.at(input.wished);
  const mapped = input.mapped === undefined ? null : mappedMark(input.mapped, plane, tight ? 5 : 6.5);
  const trailPoints = (input.earlier ?? []).map((wave) => rounded(centreOf(wave.estimate, plane)));
  const markBoxes = [
    ...(dot === null ? [] : [dot]),
    ...roles,
    ...(wished === null ? [] : [wished]),
    ...(mapped === null ? [] : [mapped.at]),
    ...trailPoints,
  ].map((at) => around(at, 11));
  const words = paneWords(panes, probabilities, markBoxes, tight ? 16 : 20, text);
  const labels = markLabels(
    {
      input,
      roles,
      wished,
      mapped: mapped?.at ?? null,
      trailPoints,
      dot,
      words,
      glass,
      fontSize: tight ? 12.5 : 14,
    },
    text,
  );
  return {
    width,
    height: Math.ceil(sill.y + sill.height + fontSize * 3 + 6),
    state: input.reading.state,
    frame,
    sill,
    glass,
    mullion,
    cross: rounded(plane.cross),
    panes: reactions.map((reaction) => ({
      reaction,
      box: panes[reaction],
      lit: probabilities?.[reaction] ?? 0,
    })),
    words,
    bands: estimate === null ? [] : lightBands(estimate, plane),
    contours: estimate === null ? [] : contoursOf(estimate, plane),
    dot,
    roles,
    mapped: mapped === null ? null : { square: mapped.square, reach: mapped.reach },
    wished:
      wished === null || dot === null
        ? null
        : { star: star(wished, 8), arrow: arrow(dot, wished, dot.radius + 3, 11) },
    trail: dot === null || trailPoints.length === 0 ? null : trailOf([...trailPoints, dot]),
    labels,
    ...windowAxes(plane, sill, fontSize, left, text),
    notice: estimate === null ? noticeIn(glass, input.reading, fontSize + 1, text) : null,
    fontSize,
    description: describeWindow(input),
    tables: windowTables(input),
  };
}

const around = ({ x, y }: Point, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});

function contoursOf(estimate: PlaneEstimate, plane: Plane) {
  return ([0.95, 0.5] as const).map((probability) => ({
    probability,
    ...regionEllipse(estimate, plane, probability),
  }));
}

interface Marks {
  readonly input: WindowInput;
  readonly roles: readonly RoleMark[];
  readonly wished: Point | null;
  readonly mapped: Point | null;
  readonly trailPoints: readonly Point[];
  readonly dot: (Point & { readonly radius: number }) | null;
  readonly words: readonly PaneWords[];
  readonly glass: Box;
  readonly fontSize: number;
}

function markLabels(
  { input, roles, wished, mapped, trailPoints, dot, words, glass, fontSize }: Marks,
  text: ChartText,
): PlacedLabel[] {
  const requests: LabelRequest[] = [];
  const want = (at: Point, label: string, radius: number) =>
    requests.push({ x: at.x, y: at.y, text: label, fontSize, radius, required: true });
  if (dot !== null && input.label !== undefined) want(dot, textOf(input.label, text), dot.radius + 3);
  roles.forEach((mark, i) => want(mark, textOf(input.roles?.[i].label ?? "", text), 8));
  if (wished !== null && dot !== null) want(wished, text.say(message("charts.window.wished")), 10);
  if (mapped !== null) want(mapped, text.say(message("charts.window.mapped")), 9);
  trailPoints.forEach((at, i) => want(at, textOf(input.earlier?.[i].label ?? "", text), 6));
  const obstacles = [
    ...words.map((word) => word.box),
    ...(dot === null ? [] : [around(dot, dot.radius + 3)]),
  ];
  const placed = placeLabels(requests, obstacles, inner(glass, 4));
  return placed.filter((label) => label !== null);
}

const inner = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - by * 2,
  height: height - by * 2,
});

function noticeIn(glass: Box, reading: WindowReading, fontSize: number, text: ChartText) {
  const state = stateMessage(reading);
  if (state === null) return null;
  const lines = wrapText(text.say(state), fontSize, glass.width * 0.6, 4);
  const lineHeight = fontSize * 1.35;
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize))) + fontSize * 2;
  const height = lines.length * lineHeight + fontSize * 1.3;
  const box = {
    x: glass.x + (glass.width - width) / 2,
    y: glass.y + (glass.height - height) / 2,
    width,
    height,
  };
  return { lines, lineHeight, box };
}
