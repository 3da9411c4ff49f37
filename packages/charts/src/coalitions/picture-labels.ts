import { type Box } from "../scene/box";
import { type ChartText, textOf, textWidth } from "../scene/chart-text";
import { type LabelRequest, type PlacedLabel, placeLabels } from "../scene/place-labels";
import { placeShortened } from "../scene/place-shortened";
import { type CoalitionPictureInput } from "./coalition-picture-input";
import { type Hull } from "./coalition-hulls";
import { type PlacedNode } from "./coalition-picture";

export interface PictureLabels {
  readonly labels: readonly PlacedLabel[];
  readonly sectorLabels: readonly PlacedLabel[];
  readonly groupLabels: readonly (PlacedLabel & { readonly hue: number })[];
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly tight: boolean;
}

/** Fonts of visitors' machines are up to this much wider than the estimate. */
const generous = 1.12;

/** Sectors first, then coalitions, partners, and people by importance until nothing is free. */
export function pictureLabels(
  input: CoalitionPictureInput,
  nodes: readonly PlacedNode[],
  hulls: readonly Hull[],
  { width, height, tight }: Sheet,
  text: ChartText,
): PictureLabels {
  const sectors = sectorRequests(input, nodes, { width, height, tight }, text);
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
      ...request(
        textOf(from.label, text),
        tight ? 10.5 : from.role === "unit" ? 15 : from.inside ? 11.5 : 12.5,
      ),
      x: node.x,
      y: node.y,
      radius: node.radius,
    }));
  const marks = nodes
    .filter(({ muted }) => !muted)
    .map(({ x, y, radius }): Box => ({
      x: x - radius,
      y: y - radius,
      width: radius * 2,
      height: radius * 2,
    }));
  const sheet = { x: 2, y: 2, width: width - 4, height: height - 4 };
  const letters = tight ? 16 : 24;
  const present = (placed: readonly (PlacedLabel | null)[]) => placed.filter((one) => one !== null);
  const sectorLabels = present(placeShortened(sectors, marks, sheet, letters));
  const taken = [...marks, ...sectorLabels.map(({ box }) => box)];
  const groupLabels = hulls.flatMap((hull) => {
    const wanted = request(textOf(input.groups[hull.group].label, text), tight ? 12 : 15);
    const one = labelOnRim(wanted, hull, taken, sheet);
    if (one === null) return [];
    taken.push(one.box);
    return [{ ...one, hue: hull.group }];
  });
  return { sectorLabels, groupLabels, labels: present(placeShortened(people, taken, sheet, letters)) };
}

/** The name of a coalition stands at its outline, as high as there is room. */
function labelOnRim(
  wanted: ReturnType<typeof request>,
  { rim }: Hull,
  taken: readonly Box[],
  sheet: Box,
): PlacedLabel | null {
  for (const point of rim) {
    const [one] = placeLabels([{ ...wanted, ...point, radius: 0 }], taken, sheet);
    if (one !== null) return one;
  }
  return null;
}

function request(words: string, fontSize: number) {
  return { text: words, fontSize, width: textWidth(words, fontSize) * generous, required: false };
}

/** The name of a sector stands outside its partners, seen from the window. */
function sectorRequests(
  input: CoalitionPictureInput,
  nodes: readonly PlacedNode[],
  { height, tight }: Sheet,
  text: ChartText,
): LabelRequest[] {
  return input.sectors.flatMap((sector): LabelRequest[] => {
    const members = nodes.filter((_, i) => !input.nodes[i].inside && input.nodes[i].sector === sector.key);
    if (members.length === 0) return [];
    const middle = { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)) };
    const edge =
      middle.y < height / 2
        ? Math.min(...members.map(({ y, radius }) => y - radius)) - 8
        : Math.max(...members.map(({ y, radius }) => y + radius)) + 8;
    return [{ ...request(textOf(sector.label, text), tight ? 10.5 : 13), ...middle, y: edge, radius: 1 }];
  });
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
