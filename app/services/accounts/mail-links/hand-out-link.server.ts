import { addressGroup, limited } from "@vensterbank/access";
import { fail, ok, type Result, type UserId } from "@vensterbank/core";
import { hashToken, newId, newToken, type OneTimeTokenRow, type UserRow } from "@vensterbank/db";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import type { MailContent } from "../../mail/mail";
import { sendMail } from "../../mail/send-mail.server";
import { countTry } from "../limits.server";
import { isBoundToSignOn } from "../sign-on-bound.server";

export interface LinkRequest {
  readonly email: string;
  /** Network address of the visitor. */
  readonly address: string;
}

/** Who a link is for, once there is somebody. */
export interface LinkOwner {
  readonly user: UserRow;
  readonly hasPassword: boolean;
  /** Their organisation wants them to come in over its own sign-on, and no other way. */
  readonly bound: boolean;
  readonly token: string;
}

interface HandedOut {
  readonly purpose: OneTimeTokenRow["purpose"];
  readonly minutes: number;
  /** What has to be known again when the link comes back. */
  readonly data: unknown;
  content(owner: LinkOwner): MailContent;
}

/**
 * Mails a link that works once and ends those before it. Known or not, an address takes the same road and gets the same
 * answer; a mail is sent after the answer, and only where there is an account.
 */
export async function handOutLink(
  scope: ControlScope,
  { email, address }: LinkRequest,
  { purpose, minutes, data, content }: HandedOut,
): Promise<Result<void>> {
  const refused = await countTry(scope, [
    limited("mail-to", email),
    limited("mail-from", addressGroup(address)),
  ]);
  if (refused) return fail(refused);
  const token = newToken();
  const now = scope.clock.now();
  const owner = await scope.write(async (repositories) => {
    const { users, oneTimeTokens } = repositories;
    const user = await users.findByEmail(email);
    const bound = await isBoundToSignOn(repositories, email);
    const hash = await users.passwordHash(user?.id ?? newId<UserId>());
    await oneTimeTokens.deleteOfUser(user?.id ?? newId<UserId>(), purpose);
    // A link for nobody is over at once and goes with the others that are.
    const expiresAt = user ? new Date(now.getTime() + minutes * 60_000) : now;
    await oneTimeTokens.insert({
      ...{ tokenHash: hashToken(token), purpose, userId: user?.id ?? null, data, expiresAt },
    });
    await oneTimeTokens.deleteExpired(now);
    return user && { user, bound, hasPassword: hash !== undefined, token };
  });
  if (owner)
    sendMail({
      to: owner.user.email,
      locale: owner.user.locale ?? scope.locale,
      content: content(owner),
    });
  return ok();
}
