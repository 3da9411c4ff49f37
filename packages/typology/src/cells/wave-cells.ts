import { type InsideRole, type UnitId } from "@vensterbank/core";

/*
 * What people answered together, cell by cell: the finest division that figures can be released for. The disclosure gate
 * decides on it; it holds sums of few people and never leaves the machine.
 */

/** Values of one person on what a figure is made of; null when the figure is not about this person. */
export type FigureValues = Readonly<Record<string, number>> | null;

/** Where somebody stands in another wave. */
export interface LinkedPlace {
  readonly waveId: string;
  readonly role: InsideRole;
  /** The unit, and every unit that it lies in, in the tree of that wave. */
  readonly within: readonly UnitId[];
}

/** People alike in everything that groups are made by. */
export interface Cell {
  /** Null in figures that are released for roles only: people of all units together. */
  readonly unitId: UnitId | null;
  readonly role: InsideRole;
  /**
   * Where the same people stand in other waves, as far as comparisons were asked for, by wave. Whoever moved in between
   * is compared with the organisation, but not with the unit or role that they left or came to.
   */
  readonly linked: readonly LinkedPlace[];
  /** 0 only in the figure of who took part, for units and roles in which nobody did. */
  readonly n: number;
}

/** Whom a figure may be released for: the organisation, roles and units; the organisation and roles; one role. */
export type ReleasedFor = "units" | "roles" | { readonly role: InsideRole };

/** One set of questions answered by the same people. */
export interface FigureCells {
  /** Name of the figure, as in the log of releases. */
  readonly figure: string;
  readonly releasedFor: ReleasedFor;
  /** The answers to one question, told answer by answer: that needs as many people as a distribution (methods 4). */
  readonly singleItem: boolean;
  /** Lowest and highest possible value. */
  readonly scale: readonly [number, number];
  readonly cells: readonly Cell[];
  /** Per variable, the sum over the people of each cell; empty when sums mean nothing (compositions). */
  readonly sums: Readonly<Record<string, readonly number[]>>;
  /** Per variable, the value that everybody in a cell has, or null when they differ. */
  readonly alike: Readonly<Record<string, readonly (number | null)[]>>;
}
