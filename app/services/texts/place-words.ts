import type { Locale } from "@vensterbank/core";

/** What is filled in when a text is sent or shown. */
export type Place = "name" | "organisation" | "closes" | "link";

const words: Readonly<Record<Locale, Readonly<Record<Place, string>>>> = {
  nl: { name: "naam", organisation: "organisatie", closes: "einddatum", link: "link" },
  en: { name: "name", organisation: "organisation", closes: "closes", link: "link" },
};

/** A place as somebody writes it in a text of this language: `{{naam}}`. */
export function writtenPlace(place: Place, locale: Locale): string {
  return `{{${words[locale][place]}}}`;
}

const places = new Map(
  Object.values(words).flatMap((names) =>
    Object.entries(names).map(([place, word]): [string, string] => [word, place]),
  ),
);

/** The place that a word between braces means, in either language; a word that means none stays what it is. */
export function placeMeant(word: string): string {
  return places.get(word.toLowerCase()) ?? word;
}
