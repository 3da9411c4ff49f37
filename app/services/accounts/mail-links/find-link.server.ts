import { addressGroup, limited } from "@vensterbank/access";
import { appError, fail, ok, type Result, type UserId } from "@vensterbank/core";
import { hashToken, type OneTimeTokenRow } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { countTry } from "../limits.server";

export interface LinkVisit {
  readonly token: string;
  readonly purpose: OneTimeTokenRow["purpose"];
  /** Network address of the visitor. */
  readonly address: string;
}

export interface FoundLink {
  readonly tokenHash: string;
  readonly userId: UserId;
  readonly data: unknown;
}

/**
 * Looks a link up without using it: opening a link changes nothing, for mail servers open them too. Guesses are counted by
 * where they come from; a link that works goes on working there.
 */
export async function findLink(
  scope: ControlScope,
  { token, purpose, address }: LinkVisit,
): Promise<Result<FoundLink>> {
  if (/^[\w-]{43}$/.test(token)) {
    const tokenHash = hashToken(token);
    const now = scope.clock.now();
    const row = await scope.read(({ oneTimeTokens }) => oneTimeTokens.find(tokenHash, purpose, now));
    if (row?.userId) return ok({ tokenHash, userId: row.userId, data: row.data });
  }
  const refused = await countTry(scope, [limited("unknown-token", addressGroup(address))]);
  return fail(refused ?? appError("mail-link-over"));
}
