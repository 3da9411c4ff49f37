import { type InsideRole } from "@vensterbank/core";
import { type Facet } from "@vensterbank/instrument";

/** A level on 1-5 for each axis and the confusion marker. */
export interface Levels {
  readonly int: number;
  readonly ext: number;
  readonly con: number;
}

/** How an organisation is experienced in one wave: what the generator of answers aims at. */
export interface Climate {
  readonly roles: Readonly<Record<InsideRole, Levels>>;
  /** Facets that stand out, in scale points on top of the level. */
  readonly facets: Readonly<Partial<Record<Facet, number>>>;
  /** Extra for one role. */
  readonly roleFacets?: Readonly<Partial<Record<InsideRole, Partial<Record<Facet, number>>>>>;
  /** Units that stand out, on both axes. */
  readonly units?: Readonly<Record<string, number>>;
}

/** How partners experience the organisation, on 1-5, with facets that stand out. */
export interface PartnerView {
  readonly level: number;
  readonly facets: Readonly<Partial<Record<Facet, number>>>;
}

export const likert = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
