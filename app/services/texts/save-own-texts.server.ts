import { type Locale, locales, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { writeResult } from "../write-result.server";
import { type OwnTextGroup, ownTextGroups, type OwnTextKey } from "./own-text-keys";
import { ownTextsOf } from "./own-texts.server";

/**
 * Keeps the texts of one group, in every language.
 * @param textOf empty = as the product says it
 */
export async function saveOwnTexts(
  scope: MemberScope,
  group: OwnTextGroup,
  textOf: (key: OwnTextKey, locale: Locale) => string,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const before = await ownTextsOf(repositories);
    let changed = false;
    for (const key of ownTextGroups[group])
      for (const locale of locales) {
        const text = textOf(key, locale);
        if (text === (before.get(`${key}.${locale}`) ?? "")) continue;
        changed = true;
        await repositories.tenantTexts.set(key, locale, text === "" ? null : text);
      }
    if (changed) await recordAudit(repositories, scope, "texts.change", group);
  });
}
