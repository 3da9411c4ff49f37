import { type Box, type Point } from "../scene/box";
import { type ChartText, textOf, textWidth, wrapText } from "../scene/chart-text";
import { type PlacedLabel } from "../scene/place-labels";
import { rolePath } from "../scene/role-shape";
import { type CoalitionPicture, type PlacedNode } from "./coalition-picture";
import { type LegendItem } from "./picture-legend";
import { svgElement, svgText } from "./svg-text";
import { type LineInk, muted, tieLooks } from "./tie-look";

/** What stands around the map in a file of its own. */
export interface MapWords {
  /** Whose map of which wave. */
  readonly title: string;
  /** What it shows, who answered, what it may not be read as: a sentence or more each. */
  readonly notes: readonly string[];
  /** BCP 47 */
  readonly locale: string;
}

/** The light theme of the page, written out: a file has no tokens. */
const inks: Readonly<Record<LineInk, string>> = {
  ink: "#26221c",
  inkSoft: "#5c554a",
  gain: "#1d5c99",
  loss: "#a8480f",
  raised: "#ffffff",
  trace: "#8b8272",
};
const paper = "#fbf9f4";
const wood = "#e9dfcd";
const woodEdge = "#bfae93";
const hues = [
  "#2d78bd",
  "#a3623b",
  "#22876b",
  "#9e5598",
  "#8a7a1c",
  "#b0485f",
  "#4d6b8a",
  "#6d6a3f",
] as const;
const sans = "'Source Sans 3', 'Source Sans Pro', Helvetica, Arial, sans-serif";
const serif = "'Source Serif 4', Palatino, Georgia, serif";
const margin = 28;
const small = 13;
const row = 21;

const hueOf = (hue: number | null) => (hue === null ? inks.inkSoft : hues[hue % hues.length]);
const pixels = (value: number) => String(Math.round(value * 100) / 100);

/**
 * A drawn map as an SVG file that needs nothing else: no style sheet, no font, no script; title, notes and legend are in
 * it, on light paper. Every word is escaped.
 */
export function standaloneMap(picture: CoalitionPicture, words: MapWords, text: ChartText): string {
  const inner = picture.width;
  const notes = words.notes.flatMap((note) => wrapText(note, small, inner - 20, 6));
  const top = margin + 34 + notes.length * 18 + 10;
  const legend = legendRows(picture, text, inner);
  const width = inner + 2 * margin;
  const height = top + picture.height + 18 + legend.height + margin;
  const description = picture.description.map((one) => text.say(one)).join(" ");
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width)}" height="${pixels(height)}" `,
    `viewBox="0 0 ${pixels(width)} ${pixels(height)}" role="img" lang="${svgText(words.locale)}" `,
    `font-family="${sans}" font-size="${small}" fill="${inks.ink}">`,
    `<title>${svgText(words.title)}</title><desc>${svgText(description)}</desc>`,
    svgElement("rect", { width: "100%", height: "100%", fill: paper }),
    line(words.title, { x: margin, y: margin + 20 }, { "font-size": "24", "font-family": serif }),
    ...notes.map((note, i) => line(note, { x: margin, y: margin + 48 + i * 18 }, { fill: inks.inkSoft })),
    `<g transform="translate(${margin} ${pixels(top)})">${scene(picture)}</g>`,
    `<g transform="translate(${margin} ${pixels(top + picture.height + 18)})">${legend.drawn}</g>`,
    `</svg>\n`,
  ].join("");
}

function line(words: string, { x, y }: Point, attributes: Readonly<Record<string, string>> = {}): string {
  return svgElement("text", { x: pixels(x), y: pixels(y), ...attributes }, svgText(words));
}

function box({ x, y, width, height }: Box, attributes: Readonly<Record<string, string>>): string {
  const place = { x: pixels(x), y: pixels(y), width: pixels(width), height: pixels(height) };
  return svgElement("rect", { ...place, ...attributes });
}

function scene({ frame, sill, hulls, strokes, nodes, opacity, lineScale, ...picture }: CoalitionPicture) {
  const edge = { fill: wood, stroke: woodEdge };
  const pane = { x: frame.x + 7, y: frame.y + 7, width: frame.width - 14, height: frame.height - 14 };
  return [
    box(frame, edge),
    box(sill, edge),
    box(pane, { fill: inks.raised }),
    ...hulls.map(({ group, path }) =>
      svgElement("path", {
        d: path,
        fill: hueOf(group),
        "fill-opacity": "0.1",
        stroke: hueOf(group),
        "stroke-opacity": "0.6",
        "stroke-width": "1.2",
      }),
    ),
    ...strokes.map((stroke) => {
      const looks = tieLooks(stroke, opacity, lineScale);
      return lines(stroke.path, stroke.muted ? muted(looks) : looks);
    }),
    ...nodes.map(mark),
    ...picture.labels.map((label) => name(label, {})),
    ...picture.sectorLabels.map((label) => name(label, { "font-style": "italic", fill: inks.inkSoft })),
    ...picture.groupLabels.map((label) => name(label, { "font-family": serif, "font-weight": "600" })),
  ].join("");
}

function lines(path: string, looks: ReturnType<typeof tieLooks>): string {
  return looks
    .map(({ ink, width, dash, round, opacity }) =>
      svgElement("path", {
        d: path,
        fill: "none",
        stroke: inks[ink],
        "stroke-width": pixels(width),
        ...(dash === null ? {} : { "stroke-dasharray": dash.join(" ") }),
        ...(round ? { "stroke-linecap": "round" } : {}),
        opacity: pixels(opacity),
      }),
    )
    .join("");
}

function mark({ path, hue, state, muted: back }: PlacedNode): string {
  const look: Record<string, string> =
    state === "left"
      ? { fill: paper, stroke: inks.inkSoft, "stroke-width": "1.4", "stroke-dasharray": "2 1.6" }
      : state === "joined"
        ? { fill: hueOf(hue), stroke: inks.ink, "stroke-width": "2.2" }
        : { fill: hueOf(hue), stroke: inks.raised, "stroke-width": "1.2" };
  return svgElement("path", { d: path, ...look, ...(back ? { opacity: "0.16" } : {}) });
}

function name(label: PlacedLabel, attributes: Readonly<Record<string, string>>): string {
  return line(label.text, label, {
    "text-anchor": label.anchor,
    "font-size": pixels(label.fontSize),
    "paint-order": "stroke",
    stroke: inks.raised,
    "stroke-width": "3",
    "stroke-opacity": "0.85",
    "stroke-linejoin": "round",
    ...attributes,
  });
}

/** A title to each section, its samples behind it, broken where the sheet ends. */
function legendRows({ legend }: CoalitionPicture, text: ChartText, width: number) {
  const drawn: string[] = [];
  const indent = 150;
  let y = 14;
  for (const { title, items } of legend) {
    drawn.push(line(textOf(title, text), { x: 0, y }, { fill: inks.inkSoft }));
    let x = indent;
    for (const item of items) {
      const words = textOf(item.label, text);
      const needed = 34 + textWidth(words, small) * 1.1 + 18;
      if (x > indent && x + needed > width) {
        x = indent;
        y += row;
      }
      drawn.push(`<g transform="translate(${pixels(x)} ${pixels(y - 11)})">${sample(item)}</g>`);
      drawn.push(line(words, { x: x + 34, y }));
      x += needed;
    }
    y += row;
  }
  return { drawn: drawn.join(""), height: y };
}

function sample(item: LegendItem): string {
  const shape = (d: string, attributes: Readonly<Record<string, string>> = { fill: inks.inkSoft }) =>
    svgElement("path", { d, ...attributes });
  const outline = { fill: "none", stroke: inks.inkSoft };
  switch (item.kind) {
    case "frame":
      return box({ x: 6, y: 1, width: 14, height: 12 }, { fill: inks.raised, stroke: woodEdge });
    case "hull":
      return box({ x: 3, y: 1, width: 20, height: 12 }, { rx: "6", ...outline });
    case "role":
      return shape(rolePath(item.role, 13, 7, 5));
    case "node":
      return shape(
        rolePath("professional", 13, 7, 5),
        item.state === "left"
          ? { fill: paper, stroke: inks.inkSoft, "stroke-dasharray": "2 1.6" }
          : { fill: inks.inkSoft, stroke: inks.ink, "stroke-width": "2.2" },
      );
    case "group":
      return box({ x: 4, y: 1, width: 18, height: 12 }, { rx: "5", fill: hueOf(item.hue) });
    case "size":
      return shape(rolePath("professional", 6, 7, 2.5)) + shape(rolePath("professional", 18, 7, 6));
    case "width":
      return (
        lines("M0 3.5H26", tieLooks({ state: "plain", confirmed: true, weight: 1 }, full)) +
        lines("M0 10H26", tieLooks({ state: "plain", confirmed: true, weight: 4 }, full, 1.4))
      );
    case "tie": {
      const plain = item.state === "confirmed" || item.state === "one-sided";
      const state = plain ? ("plain" as const) : item.state;
      return lines(
        "M0 7H26",
        tieLooks(
          {
            state: state as Exclude<typeof state, "confirmed" | "one-sided">,
            confirmed: item.state !== "one-sided",
            weight: 2,
          },
          full,
        ),
      );
    }
  }
}

const full = { tie: 1, change: 1 };
