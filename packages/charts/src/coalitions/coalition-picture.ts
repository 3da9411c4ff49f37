import { message, type Message, respondentRoles } from "@vensterbank/core";
import { type Box, clamp, type Point, round } from "../scene/box";
import { type ChartTable } from "../scene/chart-table";
import { type ChartText, textOf } from "../scene/chart-text";
import { type LabelRequest, type PlacedLabel, placeLabels } from "../scene/place-labels";
import { type MarkRole, rolePath } from "../scene/role-shape";
import { type Hull, hullAround } from "./coalition-hulls";
import {
  type CoalitionPictureInput,
  type NodeState,
  type PictureNode,
  type TieState,
  tieStates,
} from "./coalition-picture-input";
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

/** One line of the legend. */
export type LegendItem =
  | { readonly kind: "role"; readonly role: MarkRole; readonly label: Message }
  | { readonly kind: "tie"; readonly state: TieState | "confirmed" | "one-sided"; readonly label: Message }
  | { readonly kind: "node"; readonly state: "joined" | "left"; readonly label: Message }
  | { readonly kind: "group"; readonly hue: number; readonly label: Message | string };

/** The coalition map of one wave, or the difference of two, as a still picture. */
export interface CoalitionPicture {
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
  readonly sill: Box;
  readonly hulls: readonly Hull[];
  readonly strokes: readonly TieStroke[];
  /** How strongly ties are drawn, 0..1: the more there are, the fainter. */
  readonly tieOpacity: number;
  /** The same for ties that changed between two waves: they lie over the others, but not as one dark cloud. */
  readonly changeOpacity: number;
  /** Lines between whole units are drawn this much wider. */
  readonly lineScale: number;
  readonly nodes: readonly PlacedNode[];
  readonly labels: readonly PlacedLabel[];
  readonly sectorLabels: readonly PlacedLabel[];
  readonly groupLabels: readonly (PlacedLabel & { readonly hue: number })[];
  readonly legend: readonly LegendItem[];
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
    tieOpacity: tieOpacity(input.ties.filter(({ muted }) => muted !== true).length, tight),
    changeOpacity: changeOpacity(input.ties.filter(({ muted }) => muted !== true)),
    lineScale: ofUnits ? 2.2 : 1,
    nodes,
    ...label(input, nodes, hulls, { width, height, tight }, text),
    legend: legendOf(input),
    description: describe(input),
    tables: tablesOf(input),
  };
}

/** The more ties and the smaller the picture, the fainter each: what many share still shows. */
function tieOpacity(ties: number, tight: boolean): number {
  const share = clamp(8 / Math.sqrt(Math.max(1, ties)), 0.2, 0.7) * (tight ? 0.6 : 1);
  return Math.round(share * 100) / 100;
}

function changeOpacity(ties: CoalitionPictureInput["ties"]): number {
  const changed = ties.filter(({ state }) => state !== undefined && state !== "kept").length;
  return Math.round(clamp(9 / Math.sqrt(Math.max(1, changed)), 0.3, 1) * 100) / 100;
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

/** Sectors first, then coalitions, partners, and people by importance until nothing is free. */
function label(
  input: CoalitionPictureInput,
  nodes: readonly PlacedNode[],
  hulls: readonly Hull[],
  { width, height, tight }: { width: number; height: number; tight: boolean },
  text: ChartText,
) {
  const sectors = input.sectors.flatMap((sector): LabelRequest[] => {
    const members = nodes.filter((_, i) => !input.nodes[i].inside && input.nodes[i].sector === sector.key);
    if (members.length === 0) return [];
    const middle = { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)) };
    const edge =
      middle.y < height / 2
        ? Math.min(...members.map(({ y, radius }) => y - radius)) - 8
        : Math.max(...members.map(({ y, radius }) => y + radius)) + 8;
    return [
      {
        ...middle,
        y: edge,
        text: textOf(sector.label, text),
        fontSize: tight ? 10.5 : 13,
        radius: 1,
        required: false,
      },
    ];
  });
  const groups = hulls.map((hull): LabelRequest & { hue: number } => ({
    x: hull.top.x,
    y: hull.top.y,
    text: textOf(input.groups[hull.group].label, text),
    fontSize: tight ? 12 : 15,
    radius: 0,
    required: false,
    hue: hull.group,
  }));
  const people = nodes
    .map((node, i) => ({ node, from: input.nodes[i] }))
    .sort(
      (a, b) =>
        Number(a.from.inside) - Number(b.from.inside) ||
        b.from.size - a.from.size ||
        a.from.id.localeCompare(b.from.id),
    )
    .filter(({ from }) => from.label !== "" && from.muted !== true)
    .filter(({ from }, rank) => !from.inside || rank < (tight ? 36 : 80))
    .map(({ node, from }): LabelRequest => ({
      ...{ x: node.x, y: node.y, radius: node.radius },
      text: textOf(from.label, text),
      fontSize: tight ? 10.5 : from.role === "unit" ? 15 : from.inside ? 11.5 : 12.5,
      required: false,
    }));
  const marks = nodes
    .filter(({ muted }) => !muted)
    .map(({ x, y, radius }): Box => ({
      x: x - radius,
      y: y - radius,
      width: radius * 2,
      height: radius * 2,
    }));
  const placed = placeLabels([...sectors, ...groups, ...people], marks, {
    x: 2,
    y: 2,
    width: width - 4,
    height: height - 4,
  });
  const present = (from: number, to?: number) => placed.slice(from, to).filter((one) => one !== null);
  return {
    sectorLabels: present(0, sectors.length),
    groupLabels: groups.flatMap(({ hue }, i) => {
      const one = placed[sectors.length + i];
      return one === null ? [] : [{ ...one, hue }];
    }),
    labels: present(sectors.length + groups.length),
  };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

const roleLabel = (role: MarkRole) => message(role === "unit" ? "charts.mark.unit" : `common.role.${role}`);

/** Only what is in the picture is explained. */
function legendOf({ nodes, ties, groups }: CoalitionPictureInput): LegendItem[] {
  const roles = ([...respondentRoles, "unit"] as const)
    .filter((role) => nodes.some((node) => node.role === role))
    .map((role): LegendItem => ({ kind: "role", role, label: roleLabel(role) }));
  const compared = ties.some((tie) => tie.state !== undefined);
  const lines = compared
    ? tieStates
        .filter((state) => ties.some((tie) => tie.state === state))
        .map((state): LegendItem => ({ kind: "tie", state, label: message(`charts.tie.${state}`) }))
    : (["confirmed", "one-sided"] as const)
        .filter((state) => ties.some((tie) => tie.confirmed === (state === "confirmed")))
        .map((state): LegendItem => ({ kind: "tie", state, label: message(`charts.tie.${state}`) }));
  const moves = (["joined", "left"] as const)
    .filter((state) => nodes.some((node) => node.state === state))
    .map((state): LegendItem => ({ kind: "node", state, label: message(`charts.node.${state}`) }));
  const hues = groups.flatMap((group, hue): LegendItem[] =>
    nodes.some((node) => node.group === hue) ? [{ kind: "group", hue, label: group.label }] : [],
  );
  return [...roles, ...lines, ...moves, ...hues];
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
