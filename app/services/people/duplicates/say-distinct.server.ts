import { appError, type PersonId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { distinctSubject } from "../../distinct-subject";
import { refuse, writeResult } from "../../write-result.server";

/** Says that two people are not the same: they are not offered as duplicates again. Stands in the record. */
export async function sayDistinct(scope: MemberScope, one: PersonId, other: PersonId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { people } = repositories;
    if (one === other || !(await people.get(one)) || !(await people.get(other)))
      refuse(appError("not-found"));
    await recordAudit(repositories, scope, "people.distinct", distinctSubject(one, other));
  });
}
