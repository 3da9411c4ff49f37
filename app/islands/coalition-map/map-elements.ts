import { type CoalitionPicture, muted, type PictureTie, tieId, tieLooks } from "@vensterbank/charts";
import type { ElementDefinition } from "cytoscape";
import { hueCount } from "./map-palette";
import { cornerReach } from "./map-style";

/** The map as it is drawn, with what a live map needs besides. */
export interface CanvasScene {
  readonly picture: CoalitionPicture;
  readonly ties: readonly PictureTie[];
  /** Words beside a mark, by node; empty = none. */
  readonly labels: ReadonlyMap<string, string>;
  /** Importance of a label, by node. */
  readonly weights: ReadonlyMap<string, number>;
  readonly focus: string | null;
}

export function nodeElements({ picture, labels, focus }: CanvasScene): ElementDefinition[] {
  return picture.nodes.map(({ id, role, x, y, radius, hue, state, muted }) => ({
    group: "nodes",
    data: {
      id,
      role,
      hue: hue === null ? -1 : hue % hueCount,
      extent: 2 * radius * cornerReach(role),
      fullExtent: 2 * radius * cornerReach(role),
      label: labels.get(id) ?? "",
      fontSize: 12,
      labelX: 0,
      labelY: 0,
      halo: 1.5,
    },
    position: { x, y },
    classes: [state === "stayed" ? "" : state, muted ? "muted" : "", id === focus ? "looked-at" : ""]
      .filter(Boolean)
      .join(" "),
  }));
}

/** Lines as thick and as faint as in the drawn picture. */
export function tieElements({ picture, ties }: CanvasScene): ElementDefinition[] {
  return ties.map((tie) => ({
    group: "edges",
    data: { id: tieId(tie), source: tie.from, target: tie.to, ...lineOf(tie, picture) },
    classes: tie.state ?? (tie.confirmed ? "" : "one-sided"),
  }));
}

function lineOf(
  { width: weight, state = "plain", confirmed, muted: back }: PictureTie,
  picture: CoalitionPicture,
) {
  const strength = Math.min(4, Math.max(1, Math.round(weight)));
  const looks = tieLooks({ state, confirmed, weight: strength }, picture.opacity, picture.lineScale);
  const { width, opacity } = (back ? muted(looks) : looks)[looks.length - 1];
  return { width, fullWidth: width, opacity };
}
