import type { TenantRepositories } from "@vensterbank/db";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { localTimeOf } from "../fieldwork/local-time.server";
import { noticeWords } from "./notice-words.server";
import { findVisit, type Visit } from "./visit.server";

/** Times of day on the organisation's wall, HH:MM. */
export interface LastCall {
  /** From then on nobody begins any more. */
  readonly at: string;
  /** Until then who has begun may finish. */
  readonly until: string;
}

/** The half hour in which who has begun may finish; null outside it. */
export async function getLastCall(scope: RespondentScope): Promise<LastCall | null> {
  return scope.read(async (repositories) => {
    const found = await findVisit(repositories, scope);
    return found.ok && found.value.phase === "lastCall" ? timesOf(repositories, found.value) : null;
  });
}

async function timesOf({ tenant }: TenantRepositories, { closing }: Visit): Promise<LastCall | null> {
  if (!closing) return null;
  const { timeZone } = await tenant.get();
  return { at: localTimeOf(closing.at, timeZone).time, until: localTimeOf(closing.until, timeZone).time };
}

/** Who answers questions about a wave, also after it has closed; null while the wave is not there for this link. */
export async function getWhoToAsk(scope: RespondentScope): Promise<string | null> {
  return scope.read(async (repositories) => {
    const found = await findVisit(repositories, scope);
    if (!found.ok) return null;
    const { coordinator } = await noticeWords(repositories, scope, found.value);
    return typeof coordinator === "object" ? coordinator[scope.locale] : String(coordinator);
  });
}
