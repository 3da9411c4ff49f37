import { type NameLevel, type TieLevel } from "@vensterbank/core";
import { type NodeState } from "../coalitions/coalition-picture-input";
import { type Label } from "../scene/chart-text";
import { type MarkRole } from "../scene/role-shape";

/** What the size of a mark may stand for. `same` where figures of single people are not shown. */
export const mapSizes = ["contacts", "named", "between", "same"] as const;
export type MapSize = (typeof mapSizes)[number];

/**
 * One wave of a coalition map at one level of relations, as far as its reader may see it. Everything that refers to a
 * node, unit, sector or coalition is an index, so that the whole is small enough to be sent with the page.
 */
export interface MapData {
  /** People by name, people by role and unit, or units and sectors only. */
  readonly view: NameLevel;
  readonly level: TieLevel | "combined";
  readonly nodes: readonly MapNode[];
  readonly units: readonly MapUnit[];
  /** The parts of the organisation right below its top; units belong to one of them. */
  readonly parts: readonly string[];
  readonly sectors: readonly { readonly key: string; readonly label: Label }[];
  /** By number; the same place in every wave, whether or not the coalition is there. Empty when none can be told. */
  readonly coalitions: readonly Label[];
  /** What sizes this reader may choose from; the first is the default. */
  readonly sizes: readonly MapSize[];
  /** Pairs, written by `encodeTies`; the ends are places in `nodes`. */
  readonly ties: string;
  /** Ties and nodes have a state: what became of them since another wave. */
  readonly compared: boolean;
}

export interface MapUnit {
  /** Short name of the unit, for addresses. */
  readonly code: string;
  readonly label: string;
  readonly part: number;
}

export interface MapNode {
  /** Opaque: leads to nobody without the right to names, and is no person's id with it. */
  readonly id: string;
  readonly role: MarkRole;
  readonly inside: boolean;
  /** Only with the right to names. */
  readonly name: string | null;
  readonly unit: number | null;
  readonly sector: number | null;
  readonly coalition: number | null;
  /** 0..1 of the picture, origin top left. */
  readonly x: number;
  readonly y: number;
  /** Said something about relations in this wave. */
  readonly answered: boolean;
  /** Number of shortest paths through this node; only with the right to names. */
  readonly between: number | null;
  /** Of a unit or sector: its people or organisations. */
  readonly people?: number;
  readonly state?: NodeState;
}
