import { insideRoles, type Reaction, type RespondentRole } from "@vensterbank/core";
import {
  type AnchorKind,
  type Facet,
  type PointsItem,
  type PortraitTime,
  type RatingItem,
  type Scale,
  type TextItem,
} from "../instrument";
import { localizedText } from "./localized-text";

export const everybodyInside: readonly RespondentRole[] = insideRoles;
export const partners: readonly RespondentRole[] = ["partner"];

/** How long an answer in one's own words may be. */
export const ownWordsLimit = 2000;

/** Dutch, English. */
type Wording = readonly [nl: string, en: string];

interface ScaleItem {
  readonly id: string;
  readonly facet: Facet;
  readonly wording: Wording;
  readonly reversed?: true;
  readonly anchors?: AnchorKind;
  readonly askedOf?: readonly RespondentRole[];
  readonly topic?: string;
}

const scaleOf: Readonly<Record<string, Scale>> = { int: "INT", ext: "EXT", con: "CON" };

/** An item of INT, EXT or CON; the facet tells the scale and the place in the theory. */
export function scaleItem({ id, facet, wording, reversed, anchors, askedOf, topic }: ScaleItem): RatingItem {
  return {
    kind: "rating",
    id,
    scale: scaleOf[facet.slice(0, 3)],
    facet,
    keying: reversed ? "reversed" : "direct",
    anchors: anchors ?? "agreement",
    askedOf: askedOf ?? everybodyInside,
    text: localizedText(...wording),
    source: `S2 §4 ${facet}`,
    ...(topic === undefined ? {} : { topic }),
  };
}

/** A rating that is read by itself and counts in no scale. */
export function singleRating(
  rest: Pick<RatingItem, "id" | "anchors" | "source"> & { readonly topic?: string },
  ...wording: Wording
): RatingItem {
  return {
    kind: "rating",
    scale: null,
    facet: null,
    keying: "direct",
    askedOf: everybodyInside,
    text: localizedText(...wording),
    ...rest,
  };
}

export function portraitItem(time: PortraitTime, reaction: Reaction, wording: Wording): PointsItem {
  return {
    kind: "points",
    id: `portrait.${time}.${reaction}`,
    set: `portrait.${time}`,
    reaction,
    askedOf: everybodyInside,
    text: localizedText(...wording),
    source: `S2 §3 ${reaction}; S2 §4 portraits`,
  };
}

export function ownWordsItem(
  rest: Pick<TextItem, "id" | "askedOf" | "source">,
  wording: Wording,
  help: Wording,
): TextItem {
  return {
    kind: "text",
    maxLength: ownWordsLimit,
    text: localizedText(...wording),
    help: localizedText(...help),
    ...rest,
  };
}
