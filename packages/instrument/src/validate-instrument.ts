import { insideRoles, type LocalizedText, locales, reactions } from "@vensterbank/core";
import { facets, type Instrument, type Item, type Theme } from "./instrument";

const screenId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const itemId = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
/** Anchors that may share a theme with others: they are no 1-5 judgement. */
const besides: readonly string[] = ["extent", "tenure"];

/**
 * Everything that is wrong with an instrument, one sentence each; an empty list means that it may be used.
 * For developers and for the loading of stored documents, hence English.
 */
export function validateInstrument(instrument: Instrument): string[] {
  const themes = instrument.modules.flatMap((module) => module.themes);
  const items = themes.flatMap((theme) => theme.items);
  return [
    ...doubles(
      "module",
      instrument.modules.map(({ id }) => id),
    ),
    ...doubles(
      "topic",
      instrument.topics.map(({ key }) => key),
    ),
    ...doubles(
      "screen",
      themes.map(({ id }) => id),
    ),
    ...doubles(
      "item",
      items.map(({ id }) => id),
    ),
    ...instrument.topics
      .filter(({ key }) => !screenId.test(key))
      .map(({ key }) => `topic key "${key}" is unfit`),
    ...themes.flatMap((theme) => themeFaults(theme, instrument)),
    ...anchorFaults(instrument),
    ...facetFaults(instrument),
    ...missingTexts(instrument, "instrument"),
  ];
}

function doubles(kind: string, ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(
    (id) => `${kind} "${id}" is there twice`,
  );
}

function themeFaults(theme: Theme, instrument: Instrument): string[] {
  const faults = theme.items.flatMap((item) => itemFaults(item, instrument));
  if (!screenId.test(theme.id)) faults.push(`screen "${theme.id}" is no address`);
  if (theme.items.length === 0) faults.push(`screen "${theme.id}" is empty`);
  const kinds = new Set(theme.items.flatMap((item) => (item.kind === "rating" ? [item.anchors] : [])));
  if ([...kinds].filter((kind) => !besides.includes(kind)).length > 1)
    faults.push(`screen "${theme.id}" mixes anchors`);
  const topics = instrument.topics.map(({ key }) => key);
  for (const topic of [theme.topic, ...theme.items.map((item) => ("topic" in item ? item.topic : undefined))])
    if (topic !== undefined && !topics.includes(topic))
      faults.push(`screen "${theme.id}" has no topic "${topic}"`);
  return faults;
}

function itemFaults(item: Item, instrument: Instrument): string[] {
  const faults: string[] = [];
  if (!itemId.test(item.id)) faults.push(`item "${item.id}" has an unfit id`);
  if (item.source.trim() === "") faults.push(`item "${item.id}" has no source`);
  if (item.askedOf.length === 0) faults.push(`item "${item.id}" is asked of nobody`);
  if (item.kind === "text" && item.own === true && !item.id.startsWith("own."))
    faults.push(`item "${item.id}" is no own question by its id`);
  if (item.kind === "own") {
    if (!item.id.startsWith("own.")) faults.push(`item "${item.id}" is no own question by its id`);
    if (item.anchors.length < 2 || !item.anchors.every(({ value }, i) => value === i + 1))
      faults.push(`item "${item.id}" has answers that are not numbered from 1`);
  }
  if (item.kind === "rating") {
    if ((item.scale === null) !== (item.facet === null))
      faults.push(`item "${item.id}" has a scale or a facet only`);
    if (item.facet && !item.facet.startsWith(`${item.scale?.toLowerCase()}.`))
      faults.push(`item "${item.id}" has a facet of another scale`);
    if (instrument.anchors[item.anchors] === undefined) faults.push(`item "${item.id}" has unknown anchors`);
    if (item.estimates !== undefined && !sameQuestion(item, item.estimates, instrument))
      faults.push(`item "${item.id}" estimates another question than it asks`);
  }
  return faults;
}

/** An estimate can only be compared when words, anchors and keying are those of the item estimated. */
function sameQuestion(item: Item, id: string, instrument: Instrument): boolean {
  const other = instrument.modules
    .flatMap(({ themes }) => themes.flatMap(({ items }) => items))
    .find((candidate) => candidate.id === id);
  return (
    item.kind === "rating" &&
    other?.kind === "rating" &&
    other.anchors === item.anchors &&
    other.keying === item.keying &&
    locales.every((locale) => other.text[locale] === item.text[locale])
  );
}

function anchorFaults({ anchors }: Instrument): string[] {
  return Object.entries(anchors).flatMap(([kind, list]) =>
    list.length >= 2 && list.every(({ value }, i) => i === 0 || value === list[i - 1].value + 1)
      ? []
      : [`anchors "${kind}" are not in order`],
  );
}

/** Each facet of the scales needs its items, inside; each EXT facet also from outside; each portrait both times. */
function facetFaults(instrument: Instrument): string[] {
  const has = (side: string, test: (item: Item) => boolean) =>
    instrument.modules.some(
      (module) => module.side === side && module.themes.some(({ items }) => items.some(test)),
    );
  const ofFacet = (facet: string) => (item: Item) =>
    item.kind === "rating" &&
    item.facet === facet &&
    item.topic === undefined &&
    item.estimates === undefined;
  const portraits = ["now", "wished"].flatMap((time) => reactions.map((name) => `portrait.${time}.${name}`));
  return [
    ...facets
      .filter((facet) => !has("inside", ofFacet(facet)))
      .map((facet) => `facet "${facet}" has no item`),
    ...facets
      .filter((facet) => facet.startsWith("ext.") && !has("partner", ofFacet(facet)))
      .map((facet) => `facet "${facet}" has no item for partners`),
    ...portraits
      .filter((id) => !has("inside", (item) => item.id === id))
      .map((id) => `portrait "${id}" is missing`),
    ...insideRoles
      .filter((role) => !has("inside", (item) => item.askedOf.includes(role)))
      .map((role) => `role "${role}" is asked nothing`),
  ];
}

/** Every pair of texts, wherever it stands, must be filled in all languages, with the same placeholders. */
function missingTexts(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLocalized(value)) {
    const texts = locales.map((locale) => value[locale]);
    if (texts.some((text) => typeof text !== "string" || text.trim() === ""))
      return [`${path} lacks a language`];
    return new Set(texts.map(placeholders)).size > 1 ? [`${path} has other placeholders per language`] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => missingTexts(inner, `${path}.${key}`));
}

function isLocalized(value: object): value is LocalizedText {
  return locales.some((locale) => Object.hasOwn(value, locale));
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(" ");
}
