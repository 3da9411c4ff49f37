import { message, type Message } from "@vensterbank/core";
import { type Box, clamp, type Point, round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText } from "../scene/chart-text";
import { type MarkRole, rolePath } from "../scene/role-shape";
import { type Hull, hullAround } from "./coalition-hulls";
import {
  type CoalitionPictureInput,
  type NodeState,
  type PictureNode,
  tieStates,
} from "./coalition-picture-input";
import { pictureLabels, type PictureLabels } from "./picture-labels";
import { legendOf, type LegendSection } from "./picture-legend";
import { type LineOpacity } from "./tie-look";
import { type TieStroke, tieStrokes } from "./tie-strokes";
import { frameShare } from "./window-placement";

export interface PlacedNode extends Point {
  readonly id: string;
  readonly role: MarkRole;
  readonly radius: number;
  readonly path: string;
  readonly hue: number | null;
  readonly state: NodeState;
  readonly muted: boolean;
}

/** The coalition map of one wave, or the difference of two, as a still picture. */
export interface CoalitionPicture extends PictureLabels {
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
  readonly sill: Box;
  readonly hulls: readonly Hull[];
  readonly strokes: readonly TieStroke[];
  /**
   * The more ties there are, the fainter they are drawn; those that changed between two waves lie over the others, but
   * not as one dark cloud.
   */
  readonly opacity: LineOpacity;
  /** Lines between whole units are drawn this much wider. */
  readonly lineScale: number;
  readonly nodes: readonly PlacedNode[];
  readonly legend: readonly LegendSection[];
  readonly description: readonly Message[];
  readonly tables: readonly ChartTable[];
}

export function coalitionPicture(
  input: CoalitionPictureInput,
  { width }: { readonly width: number },
  text: ChartText,
): CoalitionPicture {
  const tight = width < 480;
  const height = Math.round(width * (tight ? 1.12 : 0.8));
  const frame = frameBox(width, height);
  const ofUnits = input.nodes.some((node) => node.role === "unit");
  const scale = clamp(
    Math.sqrt((frame.width * frame.height) / Math.max(1, input.nodes.length)) * 0.13,
    tight ? 2 : 2.6,
    // Whole units are few and may be as large as what they stand for.
    (ofUnits ? 2 : 1) * (tight ? 5.5 : 8),
  );
  const nodes = input.nodes.map((node) => placeNode(node, width, height, scale));
  const at = new Map(nodes.map((node): [string, Point] => [node.id, node]));
  const hulls = input.groups.flatMap((group, index) => {
    if (!group.hull) return [];
    const members = nodes.filter((_, i) => input.nodes[i].group === index && input.nodes[i].inside);
    return hullAround(index, members, scale + 7) ?? [];
  });
  return {
    width,
    height,
    frame,
    sill: { x: frame.x - 7, y: frame.y + frame.height, width: frame.width + 14, height: tight ? 6 : 9 },
    hulls,
    strokes: tieStrokes(input.ties, at),
    opacity: opacityOf(
      input.ties.filter(({ muted }) => muted !== true),
      tight,
    ),
    lineScale: ofUnits ? 2.2 : 1,
    nodes,
    ...pictureLabels(input, nodes, hulls, { width, height, tight }, text),
    legend: legendOf(input),
    description: describe(input),
    tables: tablesOf(input),
  };
}

/** The more ties and the smaller the picture, the fainter each: what many share still shows. */
function opacityOf(ties: CoalitionPictureInput["ties"], tight: boolean): LineOpacity {
  const changed = ties.filter(({ state }) => state !== undefined && state !== "kept").length;
  const share = clamp(8 / Math.sqrt(Math.max(1, ties.length)), 0.08, 0.7) * (tight ? 0.6 : 1);
  return {
    tie: Math.round(share * 100) / 100,
    change: Math.round(clamp(14 / Math.sqrt(Math.max(1, changed)), 0.3, 1) * (tight ? 0.8 : 1) * 100) / 100,
  };
}

function frameBox(width: number, height: number): Box {
  const { left, right, top, bottom } = frameShare;
  return {
    x: round(left * width),
    y: round(top * height),
    width: round((right - left) * width),
    height: round((bottom - top) * height),
  };
}

function placeNode(node: PictureNode, width: number, height: number, scale: number): PlacedNode {
  const x = round(node.x * width);
  const y = round(node.y * height);
  const radius = round(
    scale * (node.inside ? 0.72 + 0.7 * clamp(node.size, 0, 1) : 1 + 0.5 * clamp(node.size, 0, 1)),
  );
  return {
    id: node.id,
    role: node.role,
    x,
    y,
    radius,
    path: rolePath(node.role, x, y, radius),
    hue: node.group,
    state: node.state ?? "stayed",
    muted: node.muted ?? false,
  };
}

function describe({ nodes, ties, groups }: CoalitionPictureInput): Message[] {
  const inside = nodes.filter((node) => node.inside).length;
  const compared = ties.some((tie) => tie.state !== undefined);
  const counts = compared
    ? tieStates
        .filter((state) => ties.some((tie) => tie.state === state))
        .map((state) =>
          message("charts.map.describe.state", {
            state: message(`charts.tie.${state}`),
            ties: ties.filter((tie) => tie.state === state).length,
          }),
        )
    : [
        message("charts.map.describe.ties", {
          ties: ties.length,
          confirmed: ties.filter((tie) => tie.confirmed).length,
        }),
      ];
  return [
    message("charts.map.describe", { inside, partners: nodes.length - inside }),
    ...counts,
    ...groups.flatMap((group, i) => {
      const members = nodes.filter((node) => node.group === i).length;
      return members === 0 ? [] : message("charts.map.describe.group", { group: group.label, members });
    }),
  ];
}

function tablesOf({ nodes, ties, groups }: CoalitionPictureInput): ChartTable[] {
  const group = new Map(nodes.map((node) => [node.id, node.group]));
  return [
    {
      columns: [
        message("charts.table.group"),
        message("charts.table.members"),
        message("charts.table.ties-within"),
        message("charts.table.ties-out"),
      ],
      rows: groups.flatMap(({ label }, i) => {
        const members = nodes.filter((node) => node.group === i).length;
        if (members === 0) return [];
        const touching = ties.filter((tie) => group.get(tie.from) === i || group.get(tie.to) === i);
        const within = touching.filter((tie) => group.get(tie.from) === group.get(tie.to)).length;
        return [[label, String(members), String(within), String(touching.length - within)]];
      }),
    },
  ];
}
