import { ok, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { requireDirector } from "../../members/directors.server";
import { todayOf } from "../../today.server";
import { writeResult } from "../../write-result.server";
import { coolingOffDays, dayAfter } from "./deletion-terms";
import { tellDirectors } from "./deletion-mails.server";
import { askDeletion, callOffDeletion } from "./set-deletion.server";

/**
 * A director asks for everything of the organisation to be erased, two weeks from now. Errors: `invalid-input` when the
 * address name was not typed right, `conflict` when it was asked before.
 * @param path where it can be called off
 */
export async function requestDeletion(
  scope: MemberScope,
  typed: string,
  path: string,
): Promise<Result<void>> {
  const asked = await writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    return askDeletion(repositories, scope, typed);
  });
  if (!asked.ok) return asked;
  tellDirectors("requested", asked.value, path);
  return ok();
}

/** A director calls it off. Error: `conflict` when there is nothing to call off. */
export async function cancelDeletion(scope: MemberScope, path: string): Promise<Result<void>> {
  const cancelled = await writeResult(scope, async (repositories) => {
    await requireDirector(repositories, scope);
    return callOffDeletion(repositories, scope);
  });
  if (!cancelled.ok) return cancelled;
  tellDirectors("cancelled", cancelled.value, path);
  return ok();
}

/** The first day on which everything may be erased when it is asked for today, YYYY-MM-DD. */
export function deletionDay({ clock }: Pick<MemberScope, "clock">): string {
  return dayAfter(todayOf(clock), coolingOffDays);
}
