import { type Clock } from "@vensterbank/core";
import { type ControlRepositories } from "@vensterbank/db";
import { appendAccountEvent } from "../accounts/events.server";
import { recordOperator } from "./operator-actor.server";

interface Control {
  readonly clock: Clock;
  write<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
}

/**
 * Takes every second factor of an account away, with every session and link: for somebody who lost the device and has no
 * recovery codes. From the command line, by who has the machine and knows on another way that it is really them: nobody who
 * is signed in, operator or director, can do this to somebody else.
 * @returns false when no account has this address
 */
export function takeSecondFactors({ clock, write }: Control, email: string): Promise<boolean> {
  return write(async (repositories) => {
    const { users, totps, passkeys, sessions, oneTimeTokens } = repositories;
    const known = await users.findByEmail(email);
    if (!known) return false;
    const { id: userId } = known;
    const by = { session: null, fromWhere: null, clock };
    if (await totps.isOn(userId)) await appendAccountEvent(repositories, by, { userId, kind: "totp-off" });
    await totps.delete(userId);
    await totps.replaceCodes(userId, []);
    for (const { credentialId } of await passkeys.listOfUser(userId)) {
      await passkeys.delete(userId, credentialId);
      await appendAccountEvent(repositories, by, { userId, kind: "passkey-removed" });
    }
    await sessions.deleteByUser(userId);
    await oneTimeTokens.deleteOfUser(userId);
    const byCommand = { clock, actor: { userId: null, fromWhere: null } };
    await recordOperator(repositories, byCommand, "account.take-second-factors", userId);
    return true;
  });
}
