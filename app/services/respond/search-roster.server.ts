import { ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { findAnswering } from "./answering.server";
import { resultsShown } from "./get-relations.server";
import { type RosterEntry, rosterFor } from "./roster.server";
import { searchNames } from "./search-names.server";

/** Who fits what somebody is typing; those who were named already included. Empty before consent. */
export async function searchRoster(
  scope: RespondentScope,
  search: string,
): Promise<Result<readonly RosterEntry[]>> {
  return scope.read(async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) return found;
    if (found.value === null) return ok([]);
    return ok(searchNames(await rosterFor(repositories, found.value.visit), search, resultsShown));
  });
}
