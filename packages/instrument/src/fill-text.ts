import { type Locale, type LocalizedText } from "@vensterbank/core";

/** Words for the places between double braces; a date or a role differs by language. */
export type FillWords = Readonly<Record<string, string | number | LocalizedText>>;

/**
 * Fills the placeholders of a text in every language.
 *
 * @throws Error when a word is missing: a respondent must never see a brace
 */
export function fillText(text: LocalizedText, words: FillWords): LocalizedText {
  const fill = (locale: Locale) =>
    text[locale].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
      if (!Object.hasOwn(words, name)) throw new Error(`No word for the placeholder "${name}"`);
      const word = words[name];
      return typeof word === "object" ? word[locale] : String(word);
    });
  return { nl: fill("nl"), en: fill("en") };
}
