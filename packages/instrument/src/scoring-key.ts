import { type RespondentRole } from "@vensterbank/core";
import { type Facet, type Instrument, type RatingItem, type Scale, type Side } from "./instrument";

/** How one item counts in a scale: a reversed answer x becomes lo + hi − x, with the anchors of the item. */
export interface ScoringKeyEntry {
  readonly id: string;
  readonly scale: Scale;
  readonly facet: Facet;
  readonly reversed: boolean;
  readonly lo: number;
  readonly hi: number;
  readonly side: Side;
}

/** An item of the short form about one change topic. */
export interface TopicKeyEntry extends ScoringKeyEntry {
  readonly topic: string;
}

/** An estimate of how the other group answers the item `estimates`. */
export interface EstimateKeyEntry extends ScoringKeyEntry {
  readonly estimates: string;
  readonly askedOf: readonly RespondentRole[];
}

/** The items of the scales themselves, from inside (INT, EXT, CON) and from the partners (EXT). */
export function scoringKey(instrument: Instrument): ScoringKeyEntry[] {
  return scoredItems(instrument).flatMap(({ item, entry }) =>
    item.topic === undefined && item.estimates === undefined ? [entry] : [],
  );
}

/** The items about one change topic each; scored per topic, never into the scales. */
export function topicScoringKey(instrument: Instrument): TopicKeyEntry[] {
  return scoredItems(instrument).flatMap(({ item, entry }) =>
    item.topic === undefined ? [] : [{ ...entry, topic: item.topic }],
  );
}

/** The estimates of the other group's answers, each with the item it estimates. */
export function estimateKey(instrument: Instrument): EstimateKeyEntry[] {
  return scoredItems(instrument).flatMap(({ item, entry }) =>
    item.estimates === undefined ? [] : [{ ...entry, estimates: item.estimates, askedOf: item.askedOf }],
  );
}

function scoredItems(instrument: Instrument): { item: RatingItem; entry: ScoringKeyEntry }[] {
  return instrument.modules.flatMap(({ side, themes }) =>
    themes
      .flatMap(({ items }) => items)
      .flatMap((item) => {
        if (item.kind !== "rating" || item.scale === null || item.facet === null) return [];
        const values = instrument.anchors[item.anchors].map(({ value }) => value);
        const { id, scale, facet } = item;
        const reversed = item.keying === "reversed";
        return [
          { item, entry: { id, scale, facet, reversed, lo: values[0], hi: values[values.length - 1], side } },
        ];
      }),
  );
}
