import { type PerAxis } from "../axes";
import { type ScoringItem } from "../wave-data";

/** Scoring items by what they are used for. */
export interface ScoringSets {
  readonly axis: PerAxis<readonly ScoringItem[]>;
  readonly confusion: readonly ScoringItem[];
  /** Facets of the two axes in their order, with their items. */
  readonly facets: readonly FacetItems[];
  readonly estimates: readonly ScoringItem[];
  readonly topic: (topic: string) => TopicItems;
  /** What partners answer about the external axis. */
  readonly mirror: readonly ScoringItem[];
  readonly mirrorTopic: (topic: string) => readonly ScoringItem[];
}

export interface FacetItems {
  readonly facet: string;
  readonly axis: "internal" | "external";
  readonly items: readonly ScoringItem[];
}

export interface TopicItems {
  readonly axis: PerAxis<readonly ScoringItem[]>;
  readonly confusion: readonly ScoringItem[];
}

const scaleOf = { internal: "INT", external: "EXT" } as const;

export function scoringSets(items: readonly ScoringItem[]): ScoringSets {
  const inside = items.filter((item) => item.side === "inside");
  const general = inside.filter((item) => item.topic === undefined && item.estimates === undefined);
  const partner = items.filter((item) => item.side === "partner" && item.scale === scaleOf.external);
  return {
    ...byScale(general),
    facets: (["internal", "external"] as const).flatMap((axis) => {
      const scale = general.filter((item) => item.scale === scaleOf[axis]);
      return [...new Set(scale.map((item) => item.facet))].map((facet) => ({
        facet,
        axis,
        items: scale.filter((item) => item.facet === facet),
      }));
    }),
    estimates: inside.filter((item) => item.estimates !== undefined),
    topic: (topic) => byScale(inside.filter((item) => item.topic === topic && item.estimates === undefined)),
    mirror: partner.filter((item) => item.topic === undefined),
    mirrorTopic: (topic) => partner.filter((item) => item.topic === topic),
  };
}

function byScale(items: readonly ScoringItem[]): TopicItems {
  const of = (scale: string) => items.filter((item) => item.scale === scale);
  return { axis: { internal: of(scaleOf.internal), external: of(scaleOf.external) }, confusion: of("CON") };
}
