import { type Locale, locales, type LocalizedText } from "@vensterbank/core";
import { type Item, type Option, type Theme } from "./instrument";

/**
 * Words that an organisation may have of its own for what the questionnaire explains: one professional and more, one
 * manager and more, one team, partners.
 */
export const termKeys = ["professional", "professionals", "manager", "managers", "team", "partners"] as const;
export type TermKey = (typeof termKeys)[number];

/** In one language, or in each. */
export type OwnTerms = Readonly<Partial<Record<TermKey, Readonly<Partial<Record<Locale, string>>>>>>;

/** Most characters of a term. */
export const termLength = 60;

/** How a word of one's own stands beside the word of the questionnaire: in no sentence does it have to bend. */
const beside: Record<"label" | "text" | "question", Record<Locale, (word: string) => string>> = {
  label: { nl: (word) => ` (${word})`, en: (word) => ` (${word})` },
  text: { nl: (word) => ` (bij ons: ${word})`, en: (word) => ` (here: ${word})` },
  question: { nl: (word) => ` Bij ons heet dat: ${word}.`, en: (word) => ` Here that is called: ${word}.` },
};

const formOf: Record<TermKey, keyof typeof beside> = {
  professional: "label",
  manager: "label",
  team: "question",
  professionals: "text",
  managers: "text",
  partners: "text",
};

const place = /\{\{own:(\w+)\}\}/g;

/** Where a term may stand in a text of the instrument. */
export function termPlace(key: TermKey): string {
  return `{{own:${key}}}`;
}

function said(text: LocalizedText, terms: OwnTerms): LocalizedText {
  const fill = (locale: Locale) =>
    text[locale].replace(place, (_whole, name: string) => {
      const key = termKeys.find((one) => one === name);
      if (!key) throw new Error(`No term "${name}"`);
      const word = terms[key]?.[locale];
      return word === undefined ? "" : beside[formOf[key]][locale](word);
    });
  return Object.fromEntries(locales.map((locale) => [locale, fill(locale)])) as Record<Locale, string>;
}

/**
 * A theme with an organisation's words beside those of the questionnaire, where it explains whom or what it means.
 * Questions that are scored have no such places: they are the same everywhere and in every wave.
 */
export function withTerms(theme: Theme, terms: OwnTerms): Theme {
  const option = (one: Option): Option => ({ ...one, label: said(one.label, terms) });
  const item = (one: Item): Item =>
    one.kind !== "option"
      ? one
      : {
          ...one,
          text: said(one.text, terms),
          options: one.options === "units" ? one.options : one.options.map(option),
        };
  return { ...theme, intro: theme.intro && said(theme.intro, terms), items: theme.items.map(item) };
}
