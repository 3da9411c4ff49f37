import { appError, type PartnerId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { knownPartners } from "./list-partners.server";
import { mayCountFor } from "./merge-choices.server";
import { standingFor } from "./partner-standing-for.server";

/**
 * Makes a partner count for another one that is the same organisation. A merge is a pointer: no answer is rewritten, and
 * undoing it restores what there was. It counts for waves that have yet to open; waves that were opened keep both.
 * @returns `conflict` when one of the two was merged elsewhere meanwhile; merging the same again changes nothing
 */
export async function mergePartner(
  scope: MemberScope,
  id: PartnerId,
  { into }: { readonly into: PartnerId },
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const known = await knownPartners(repositories);
    const merged = known.find((partner) => partner.id === id) ?? refuse(appError("not-found"));
    const target = known.find((partner) => partner.id === into);
    if (!target) refuse(invalid("field.invalid"));
    if (merged.mergedInto === into) return;
    if (merged.mergedInto !== null) refuse(appError("conflict"));
    if (standingFor(known)(into) === id) refuse(invalid("field.merged-with-itself"));
    if (target.mergedInto !== null) refuse(appError("conflict"));
    if (!mayCountFor(merged, target)) refuse(invalid("field.invalid"));
    await repositories.partners.update(id, { mergedInto: into });
    await recordAudit(repositories, scope, "partners.merge", id);
  });
}

function invalid(key: string) {
  return appError("invalid-input", { fields: [{ field: "into", key }] });
}
