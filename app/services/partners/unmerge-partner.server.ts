import { appError, type PartnerId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { knownPartners } from "./list-partners.server";

/** Undoes a merge: the partner is what it was before, and so is everything that was merged into it. Twice is as once. */
export async function unmergePartner(scope: MemberScope, id: PartnerId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const known = await knownPartners(repositories);
    const merged = known.find((partner) => partner.id === id) ?? refuse(appError("not-found"));
    if (merged.mergedInto === null) return;
    await repositories.partners.update(id, { mergedInto: null });
    await recordAudit(repositories, scope, "partners.unmerge", id);
  });
}
