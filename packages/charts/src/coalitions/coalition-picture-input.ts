import { type Message } from "@vensterbank/core";
import { type MarkRole } from "../scene/role-shape";
import { type Label } from "../scene/chart-text";

/**
 * What became of a tie between two waves. "joined" and "left": one of its ends came or went, so nothing began or ended
 * between two people who were both there; "unknown": one of the two waves did not observe the pair.
 */
export const tieStates = [
  "kept",
  "begun",
  "ended",
  "stronger",
  "weaker",
  "joined",
  "left",
  "unknown",
] as const;
export type TieState = (typeof tieStates)[number];

/** Presence of a node between two waves. */
export type NodeState = "stayed" | "joined" | "left";

/** Somebody or something on the map. `x` and `y` as `windowPlacement` gives them: 0..1, origin top left. */
export interface PictureNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly role: MarkRole;
  /** Inside people stand within the window, all others around it. */
  readonly inside: boolean;
  /** Empty for a mark that has nothing to say beside its shape. */
  readonly label: Label;
  /** Index into `groups`; null = no group. */
  readonly group: number | null;
  /** The chosen measure, 0..1 of its largest value; also the importance of its label. */
  readonly size: number;
  /** Sector of a partner, for the names around the frame. */
  readonly sector?: string;
  readonly state?: NodeState;
  /** In the background: what is looked at is elsewhere. */
  readonly muted?: boolean;
}

export interface PictureTie {
  readonly from: string;
  readonly to: string;
  /** 1 now and then … 4 we cannot do without each other. */
  readonly width: number;
  /** Named by both; one-sided ties are drawn finer. */
  readonly confirmed: boolean;
  /** Only in a difference view. */
  readonly state?: TieState;
  readonly muted?: boolean;
}

/** A coalition, unit or sector: what the hue stands for. */
export interface PictureGroup {
  readonly label: Label;
  /** Draw a hull around its members inside. */
  readonly hull: boolean;
}

export interface CoalitionPictureInput {
  readonly nodes: readonly PictureNode[];
  readonly ties: readonly PictureTie[];
  readonly groups: readonly PictureGroup[];
  readonly sectors: readonly { readonly key: string; readonly label: Label }[];
  /** What hue, size and width stand for in this picture, for its legend. */
  readonly explains?: { readonly hue: Message; readonly size: Message; readonly width: Message };
}
