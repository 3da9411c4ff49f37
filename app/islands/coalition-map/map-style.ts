import { type MarkRole, roleCorners, roleShapes } from "@vensterbank/charts";
import type { Css, NodeSingular, StylesheetJson, StylesheetJsonBlock } from "cytoscape";
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
        "border-width": "data(rim)",
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
    { selector: "node.joined", style: { "border-width": rim(1.8), "border-color": palette.ink } },
    {
      selector: "node.left",
      style: {
        "background-color": palette.paper,
        "border-width": rim(1.2),
        "border-color": palette.inkSoft,
        "border-style": "dashed",
      },
    },
    { selector: "node.muted", style: { opacity: 0.16 } },
    {
      selector: "node.named",
      style: {
        label: "data(shownLabel)",
        "font-size": number("fontSize"),
        "text-margin-x": number("labelX"),
        "text-margin-y": number("labelY"),
        "text-outline-width": number("halo"),
        opacity: 1,
      },
    },
    { selector: "node.pointed", style: { "outline-width": 3, "z-index": 3 } },
    {
      selector: "node.looked-at",
      style: { "border-width": rim(1.7), "border-color": palette.ink, "z-index": 2 },
    },
    { selector: ".absent", style: { opacity: 0 } },
  ];
}

const rim = (times: number) => (node: NodeSingular) => Number(node.data("rim")) * times;

const number = (name: string) => (node: NodeSingular) => Number(node.data(name));

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
