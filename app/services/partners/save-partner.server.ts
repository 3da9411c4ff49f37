import { appError, type PartnerId, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { madeCode } from "../import/made-code.server";
import { refuse, writeResult } from "../write-result.server";
import { type PartnerInput } from "./partner-input.server";

/**
 * Adds a partner organisation or changes one; saving accepts one that a respondent had proposed.
 * @param id null for a new one
 */
export async function savePartner(
  scope: MemberScope,
  id: PartnerId | null,
  { code: given, name, sector, ownSector }: PartnerInput,
): Promise<Result<PartnerId>> {
  return writeResult(scope, async (repositories) => {
    const { partners, people } = repositories;
    const known = id === null ? null : ((await partners.get(id)) ?? refuse(appError("not-found")));
    // Merged meanwhile by somebody else: it is no partner of its own now.
    if (known && known.mergedInto !== null) refuse(appError("conflict"));
    const chosen = ownSector || sector;
    if (!chosen) refuse(appError("invalid-input", { fields: [{ field: "sector", key: "field.required" }] }));
    const code = given ?? known?.code ?? madeCode(name);
    const same = (one: { readonly code: string }) => one.code.toLowerCase() === code.toLowerCase();
    const taken =
      (await partners.list()).some((one) => one.id !== id && same(one)) || (await people.list()).some(same);
    // A code that was made is taken when there is one of that name.
    const field = given === undefined ? "name" : "code";
    if (taken) refuse(appError("invalid-input", { fields: [{ field, key: "field.taken" }] }));
    const saved = id ?? newId<PartnerId>();
    const stored = { code, name, sector: chosen, proposed: false };
    if (id === null) await partners.insertMany([{ id: saved, ...stored }]);
    else await partners.update(id, stored);
    await recordAudit(repositories, scope, "partners.edit", saved);
    return saved;
  });
}
