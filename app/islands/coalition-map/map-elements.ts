import { type CoalitionPicture, type PictureTie, tieId } from "@vensterbank/charts";
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

function lineOf({ width: strength, state, confirmed, muted }: PictureTie, picture: CoalitionPicture) {
  const { tieOpacity: share, changeOpacity: changed, lineScale } = picture;
  const width = (0.4 + Math.min(4, Math.max(1, strength)) * 0.4) * lineScale;
  const lines: Record<NonNullable<typeof state> | "plain", readonly [number, number]> = {
    plain: confirmed ? [width, share] : [width * 0.7, share * 0.75],
    kept: [width * 0.7, share * 0.6],
    begun: [width, changed],
    ended: [Math.max(1, width * 0.7), changed],
    stronger: [width + 0.6, changed],
    weaker: [width + 0.4, changed],
    joined: [width * 0.6, changed * 0.6],
    left: [width * 0.5, changed * 0.6],
    unknown: [0.8, changed],
  };
  const [thickness, opacity] = lines[state ?? "plain"];
  return { width: thickness, fullWidth: thickness, opacity: muted ? Math.min(0.035, opacity) : opacity };
}
