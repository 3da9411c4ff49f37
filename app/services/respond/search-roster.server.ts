import { ok, type Result } from "@vensterbank/core";
import { type NameSearch } from "@vensterbank/names";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { asksRelations } from "./questionnaire.server";
import { type RosterEntry, rosterFor } from "./roster.server";
import { findDraft } from "./stored-draft.server";
import { findOpenVisit } from "./visit.server";

/** Who fits what somebody is typing; those who were named already included. Nobody before consent. */
export async function searchRoster(
  scope: RespondentScope,
  search: string,
): Promise<Result<NameSearch<RosterEntry>>> {
  return scope.read(async (repositories) => {
    const visit = await findOpenVisit(repositories, scope);
    if (!visit.ok) return visit;
    if (!asksRelations(visit.value) || !(await findDraft(repositories, scope)))
      return ok({ entries: [], more: false });
    return ok((await rosterFor(repositories, scope, visit.value)).search(search));
  });
}
