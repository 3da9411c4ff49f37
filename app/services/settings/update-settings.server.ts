import { type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { requireDirector } from "../members/directors.server";
import { writeResult } from "../write-result.server";
import { type SettingsInput } from "./settings-input.server";

/** Gives the organisation another name or language. */
export async function updateSettings(
  scope: MemberScope,
  { name, locale }: SettingsInput,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    const known = await repositories.tenant.get();
    await repositories.tenant.update({ name, locale });
    if (known.name !== name) await recordAudit(repositories, scope, "settings.change", "name");
    if (known.locale !== locale) await recordAudit(repositories, scope, "settings.change", "locale");
  });
}
