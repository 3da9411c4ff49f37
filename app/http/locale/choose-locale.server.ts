import { type Locale, locales } from "@vensterbank/core";

export interface LocaleSources {
  /** Chosen on this device with the language switch. */
  readonly chosen?: Locale | null;
  readonly user?: Locale | null;
  readonly tenant?: Locale | null;
  readonly acceptLanguage?: string | null;
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Explicit choice → user → tenant → what the browser asks for → Dutch. */
export function chooseLocale({ chosen, user, tenant, acceptLanguage }: LocaleSources): Locale {
  return chosen ?? user ?? tenant ?? acceptedLocale(acceptLanguage ?? "") ?? "nl";
}

/** The known language with the highest weight in an Accept-Language header (RFC 9110, 12.5.4). */
function acceptedLocale(header: string): Locale | null {
  let best: Locale | null = null;
  let bestWeight = 0;
  for (const range of header.split(",")) {
    const [tag, ...options] = range.trim().toLowerCase().split(";");
    const locale = tag.split("-")[0];
    const given = options.map((option) => /^\s*q=([\d.]+)/.exec(option)?.[1]).find((q) => q !== undefined);
    const weight = given === undefined ? 1 : Number(given);
    if (isLocale(locale) && weight > bestWeight) [best, bestWeight] = [locale, weight];
  }
  return best;
}
