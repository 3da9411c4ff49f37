import type { Locale } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { type OwnTextKey } from "./own-text-keys";

/** An organisation's own texts, by `key.locale`; what is not in it is said as the product says it. */
export type OwnTexts = ReadonlyMap<string, string>;

/** All own texts of the organisation. */
export async function ownTextsOf({
  tenantTexts,
}: Pick<TenantRepositories, "tenantTexts">): Promise<OwnTexts> {
  return new Map((await tenantTexts.list()).map(({ key, locale, text }) => [`${key}.${locale}`, text]));
}

/** One of them; undefined when the organisation has nothing of its own to say there. */
export function ownText(texts: OwnTexts, key: OwnTextKey, locale: Locale): string | undefined {
  return texts.get(`${key}.${locale}`);
}
