import { appError, type PartnerId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { distinctSubject } from "../distinct-subject";
import { refuse, writeResult } from "../write-result.server";
import { knownPartners } from "./list-partners.server";

/** Says that two partners are not the same: they are not offered as duplicates again. Stands in the record. */
export async function sayPartnersDistinct(
  scope: MemberScope,
  one: PartnerId,
  other: PartnerId,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const known = new Set((await knownPartners(repositories)).map(({ id }) => id));
    if (one === other || !known.has(one) || !known.has(other)) refuse(appError("not-found"));
    await recordAudit(repositories, scope, "partners.distinct", distinctSubject(one, other));
  });
}
