import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import type { ControlRepositories, SessionRow } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";

export interface OwnSessions {
  readonly userId: UserId;
  /** Of the session that asks. */
  readonly current: string;
  /** Reads the sessions that live and that the one that asks may know of. */
  read(repositories: Pick<ControlRepositories, "sessions">): Promise<readonly SessionRow[]>;
}

/**
 * The sessions that the one of this request may see and end: all of the same user; from the sign-on of one organisation,
 * those that it began.
 */
export function ownSessions({ user, session, clock }: ControlScope): Result<OwnSessions> {
  if (!user || !session) return fail(appError("not-signed-in"));
  const { id: current, onlyTenantId } = session;
  return ok({
    userId: user.id,
    current,
    async read({ sessions }) {
      const all = await sessions.listByUser(user.id);
      return all.filter(
        (row) => row.expiresAt > clock.now() && (onlyTenantId === null || row.onlyTenantId === onlyTenantId),
      );
    },
  });
}
