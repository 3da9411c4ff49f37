import { ok, type Result } from "@vensterbank/core";
import { type NameSearch } from "@vensterbank/names";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { asksRelations } from "./questionnaire.server";
import { type RosterEntry, rosterFor } from "./roster.server";
import { findDraft } from "./stored-draft.server";
import { findOpenVisit } from "./visit.server";

/**
 * Who fits what somebody is typing, without those who were named so far; who was named in the wave before is for the
 * page to leave out. Nobody before consent.
 */
export async function searchRoster(
  scope: RespondentScope,
  search: string,
): Promise<Result<NameSearch<RosterEntry>>> {
  return scope.read(async (repositories) => {
    const visit = await findOpenVisit(repositories, scope);
    if (!visit.ok) return visit;
    const draft = await findDraft(repositories, scope);
    if (!asksRelations(visit.value) || !draft) return ok({ entries: [], more: false });
    const named = new Set(draft.document.relations.map(({ key }) => key));
    return ok((await rosterFor(repositories, scope, visit.value)).search(search, named));
  });
}
