import { type MarkRole, roleCorners, roleShapes } from "@vensterbank/charts";
import type { Css, EdgeSingular, NodeSingular, StylesheetJson, StylesheetJsonBlock } from "cytoscape";
import { type MapPalette } from "./map-palette";

/** The look of the live map: the same as the drawn picture under it, line by line. */
export function mapStyle(palette: MapPalette): StylesheetJson {
  return [
    {
      selector: "node",
      style: {
        width: "data(extent)",
        height: "data(extent)",
        "background-color": palette.inkSoft,
        "border-width": 1.2,
        "border-color": palette.raised,
        "z-index": 1,
        "font-family": palette.font,
        color: palette.ink,
        "text-halign": "center",
        "text-valign": "center",
        "text-outline-color": palette.raised,
        "text-outline-opacity": 0.85,
        "overlay-opacity": 0,
        "outline-width": 0,
        "outline-color": palette.focus,
      },
    },
    ...(Object.keys(roleShapes) as MarkRole[]).map((role): StylesheetJsonBlock => ({
      selector: `node[role = "${role}"]`,
      style: shapeOf(role),
    })),
    ...palette.hues.map((colour, hue): StylesheetJsonBlock => ({
      selector: `node[hue = ${hue}]`,
      style: { "background-color": colour },
    })),
    { selector: "node.joined", style: { "border-width": 2.2, "border-color": palette.ink } },
    {
      selector: "node.left",
      style: {
        "background-color": palette.paper,
        "border-width": 1.4,
        "border-color": palette.inkSoft,
        "border-style": "dashed",
      },
    },
    { selector: "node.muted", style: { opacity: 0.16 } },
    {
      selector: "node.named",
      style: {
        label: "data(label)",
        "font-size": number("fontSize"),
        "text-margin-x": number("labelX"),
        "text-margin-y": number("labelY"),
        "text-outline-width": number("halo"),
        opacity: 1,
      },
    },
    { selector: "node.pointed", style: { "outline-width": 3, "z-index": 3 } },
    { selector: "node.looked-at", style: { "border-width": 2, "border-color": palette.ink, "z-index": 2 } },
    {
      selector: "edge",
      style: {
        "curve-style": "haystack",
        "haystack-radius": 0,
        width: "data(width)",
        "line-color": palette.inkSoft,
        "line-opacity": (edge: EdgeSingular) => Number(edge.data("opacity")),
        "overlay-opacity": 0,
        events: "no",
      },
    },
    { selector: "edge.one-sided", style: dashes(3, 2.5) },
    { selector: "edge.begun", style: { "line-color": palette.gain } },
    { selector: "edge.ended", style: { "line-color": palette.loss, ...dashes(7, 4) } },
    {
      selector: "edge.stronger",
      style: {
        "line-color": palette.raised,
        "line-outline-width": 1,
        "line-outline-color": palette.gain,
      },
    },
    { selector: "edge.weaker", style: { "line-color": palette.loss, "line-style": "dotted" } },
    { selector: "edge.joined", style: { "line-color": palette.ink } },
    { selector: "edge.left", style: { "line-color": palette.ink, ...dashes(7, 4) } },
    { selector: "edge.unknown", style: { "line-color": palette.ruleStrong, ...dashes(1, 6) } },
    { selector: ".absent", style: { opacity: 0 } },
  ];
}

const number = (name: string) => (node: NodeSingular) => Number(node.data(name));

function dashes(line: number, gap: number): Css.Edge {
  return { "line-style": "dashed", "line-dash-pattern": [line, gap] };
}

/** Corners in the box of the mark, which reaches from -1 to 1. */
function shapeOf(role: MarkRole): Css.Node {
  const corners = roleCorners(role);
  if (corners === null) return { shape: "ellipse" };
  const reach = cornerReach(role);
  return {
    shape: "polygon",
    "shape-polygon-points": corners.flatMap(([x, y]) => [x / reach, y / reach]).join(" "),
  };
}

/** How far a role's corners stand from the middle, in radii of the circle of the same area. */
export function cornerReach(role: MarkRole): number {
  return Math.max(1, ...(roleCorners(role) ?? []).map(([x, y]) => Math.hypot(x, y)));
}
