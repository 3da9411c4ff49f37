import { message, type Message, respondentRoles } from "@vensterbank/core";
import { type Label } from "../scene/chart-text";
import { type MarkRole } from "../scene/role-shape";
import { type CoalitionPictureInput, type TieState, tieStates } from "./coalition-picture-input";

/** One line of the legend. */
export type LegendItem =
  | { readonly kind: "role"; readonly role: MarkRole; readonly label: Message }
  | { readonly kind: "tie"; readonly state: TieState | "confirmed" | "one-sided"; readonly label: Message }
  | { readonly kind: "node"; readonly state: "joined" | "left"; readonly label: Message }
  | { readonly kind: "group"; readonly hue: number; readonly label: Label }
  | { readonly kind: "frame" | "hull" | "size" | "width"; readonly label: Message };

/** What one property of the drawing stands for. */
export interface LegendSection {
  readonly title: Message;
  readonly items: readonly LegendItem[];
}

/** Explains what is in the picture and nothing else: place, shape, hue, size, and the kinds and widths of lines. */
export function legendOf(input: CoalitionPictureInput): LegendSection[] {
  const { nodes, explains } = input;
  const ofUnits = nodes.some(({ role }) => role === "unit");
  const place: LegendItem[] = nodes.some(({ inside }) => !inside)
    ? [{ kind: "frame", label: message(`charts.legend.frame.${ofUnits ? "groups" : "people"}`) }]
    : [];
  const hulls = input.groups.some(({ hull }, i) => hull && nodes.some((node) => node.group === i));
  const shapes = ([...respondentRoles, "unit"] as const)
    .filter((role) => nodes.some((node) => node.role === role))
    .map((role): LegendItem => ({ kind: "role", role, label: roleLabel(role, ofUnits) }));
  const moves = (["joined", "left"] as const)
    .filter((state) => nodes.some((node) => node.state === state))
    .map((state): LegendItem => ({ kind: "node", state, label: message(`charts.node.${state}`) }));
  const hues = input.groups.flatMap((group, hue): LegendItem[] =>
    nodes.some((node) => node.group === hue) ? [{ kind: "group", hue, label: group.label }] : [],
  );
  const sections: LegendSection[] = [
    { title: message("charts.legend.place"), items: place },
    { title: message("charts.legend.shape"), items: [...shapes, ...moves] },
    {
      title: explains?.hue ?? message("charts.legend.hue"),
      items: hulls ? [...hues, { kind: "hull", label: message("charts.legend.hull") }] : hues,
    },
    {
      title: message("charts.legend.size"),
      items: explains === undefined ? [] : [{ kind: "size", label: explains.size }],
    },
    { title: message("charts.legend.line"), items: linesOf(input, ofUnits) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

const roleLabel = (role: MarkRole, ofUnits: boolean) =>
  role === "unit"
    ? message("charts.mark.unit")
    : ofUnits
      ? message("charts.mark.sector")
      : message(`common.role.${role}`);

function linesOf({ ties, explains }: CoalitionPictureInput, ofUnits: boolean): LegendItem[] {
  if (ties.length === 0) return [];
  const width: LegendItem[] = explains === undefined ? [] : [{ kind: "width", label: explains.width }];
  if (ties.some(({ state }) => state !== undefined)) {
    return tieStates.flatMap((state): LegendItem[] => {
      const count = ties.filter((tie) => tie.state === state).length;
      if (count === 0) return [];
      const label = message("charts.legend.counted", { what: message(`charts.tie.${state}`), count });
      return [{ kind: "tie", state, label }];
    });
  }
  const kinds = (["confirmed", "one-sided"] as const)
    .filter((state) => ties.some(({ confirmed }) => confirmed === (state === "confirmed")))
    .map((state): LegendItem => {
      const label = message(ofUnits ? `charts.tie.${state}.groups` : `charts.tie.${state}`);
      return { kind: "tie", state, label };
    });
  return [...kinds, ...width];
}
