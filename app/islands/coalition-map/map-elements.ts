import { type CoalitionPicture, type PictureTie } from "@vensterbank/charts";
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

/** Pixels of the picture around a mark. */
export const rimWidth = 1.2;

export function nodeElements({ picture, labels, focus }: CanvasScene): ElementDefinition[] {
  return picture.nodes.map(({ id, role, x, y, radius, hue, state, muted }) => ({
    group: "nodes",
    data: {
      id,
      role,
      hue: hue === null ? -1 : hue % hueCount,
      extent: 2 * radius * cornerReach(role),
      fullExtent: 2 * radius * cornerReach(role),
      rim: rimWidth,
      label: labels.get(id) ?? "",
      shownLabel: "",
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
