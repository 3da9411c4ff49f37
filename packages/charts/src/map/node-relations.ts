import { type TieLevel } from "@vensterbank/core";
import { type TieState } from "../coalitions/coalition-picture-input";
import { isConfirmed, type MapPair, strengthOf, type Strength } from "./tie-code";

/** A relation seen from one end. */
export interface NodeRelation {
  /** Place of the other in the list of nodes. */
  readonly other: number;
  /** What this end said of the other, and the other of this end; 0 = not named. */
  readonly says: Strength;
  readonly said: Strength;
  /** The stronger of both, before or now. */
  readonly strength: number;
  readonly confirmed: boolean;
  /** Undefined where one level is shown. */
  readonly levels: readonly TieLevel[] | undefined;
  /** Between groups: reports behind the line. */
  readonly reports: number | undefined;
  readonly state: TieState | undefined;
}

/** All relations of a node, strongest first, of equally strong ones those that both named first. */
export function relationsOf(place: number, pairs: readonly MapPair[]): NodeRelation[] {
  return pairs
    .filter(({ a, b }) => a === place || b === place)
    .map((pair): NodeRelation => {
      const first = pair.a === place;
      return {
        other: first ? pair.b : pair.a,
        says: first ? pair.ab : pair.ba,
        said: first ? pair.ba : pair.ab,
        strength: strengthOf(pair),
        confirmed: isConfirmed(pair),
        levels: pair.levels,
        reports: pair.reports,
        state: pair.change?.state,
      };
    })
    .sort(
      (one, other) =>
        other.strength - one.strength ||
        Number(other.confirmed) - Number(one.confirmed) ||
        (other.reports ?? 0) - (one.reports ?? 0) ||
        one.other - other.other,
    );
}
