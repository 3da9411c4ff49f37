import { type Clock, type UserId } from "@vensterbank/core";
import { type ControlRepositories, hashToken, newId, newToken } from "@vensterbank/db";
import { type AuditedActor } from "../audit/record-audit.server";
import { recordOperator } from "./operator-actor.server";

interface Control {
  readonly clock: Clock;
  read<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: ControlRepositories) => Promise<T>): Promise<T>;
}

const linkHours = 24;

/** From the command line, by who has the machine: nobody who is signed in makes an operator. */
const byCommand = (clock: Clock): AuditedActor => ({ clock, actor: { userId: null, fromWhere: null } });

/**
 * Makes an account an operator's, and the account where there is none.
 * @param email in plain letters
 * @returns the secret of a link that works once and for a day, to choose a password with
 */
export async function addOperator(
  { clock, write }: Control,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<string> {
  const token = newToken();
  const now = clock.now();
  await write(async (repositories) => {
    const { users, oneTimeTokens } = repositories;
    const known = await users.findByEmail(email);
    const id = known?.id ?? newId<UserId>();
    if (known) await users.setOperator(id, true);
    else await users.insert({ id, email, name, isOperator: true, createdAt: now });
    await oneTimeTokens.deleteOfUser(id, "password-reset");
    await oneTimeTokens.insert({
      ...{ tokenHash: hashToken(token), purpose: "password-reset", userId: id, data: {} },
      expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
    });
    await recordOperator(repositories, byCommand(clock), "operator.add", id);
  });
  return token;
}

/** Takes it away, with every session. @returns false when nobody with this address is an operator */
export function removeOperator({ clock, write }: Control, email: string): Promise<boolean> {
  return write(async (repositories) => {
    const { users, sessions, oneTimeTokens } = repositories;
    const known = await users.findByEmail(email);
    if (!known?.isOperator) return false;
    await users.setOperator(known.id, false);
    await sessions.deleteByUser(known.id);
    await oneTimeTokens.deleteOfUser(known.id);
    await recordOperator(repositories, byCommand(clock), "operator.remove", known.id);
    return true;
  });
}

export async function listOperators({ read }: Pick<Control, "read">) {
  const all = await read(({ users }) => users.list());
  return all.filter(({ isOperator }) => isOperator).map(({ email, name }) => ({ email, name }));
}
