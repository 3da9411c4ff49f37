import { type Locale, locales } from "@vensterbank/core";
import type { FrozenTexts, TenantRepositories } from "@vensterbank/db";
import { type OwnTerms, termKeys } from "@vensterbank/instrument";
import { type OwnTextKey, pageTextKeys } from "./own-text-keys";
import { ownTextsOf, type OwnTexts } from "./own-texts.server";

type Repositories = Pick<TenantRepositories, "tenantTexts">;

function inLanguages(texts: OwnTexts, key: OwnTextKey): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = texts.get(`${key}.${locale}`);
      return text === undefined ? [] : [[locale, text]];
    }),
  );
}

/** What the organisation says on the pages of the questionnaire; a wave keeps it as it was when it opened. */
export async function pageTextsOf(repositories: Repositories): Promise<FrozenTexts> {
  const texts = await ownTextsOf(repositories);
  return Object.fromEntries(pageTextKeys.map((key) => [key, inLanguages(texts, key)]));
}

/** The organisation's words for what the questionnaire explains, for `buildInstrument`. */
export async function ownTermsOf(repositories: Repositories): Promise<OwnTerms> {
  const texts = await ownTextsOf(repositories);
  return Object.fromEntries(termKeys.map((key) => [key, inLanguages(texts, `term.${key}`)]));
}
