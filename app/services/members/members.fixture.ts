import { type Clock, fixedClock, type MemberRole, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { openControlScope } from "../../http/scope/control-scope.server";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { type ComposedMail } from "../mail/mail";
import { replaceTransport } from "../mail/mail-transport.server";
import { mailsSettled } from "../mail/send-mail.server";
import { type Organisation } from "../testing/organisation.fixture";

export const day = "2026-03-02";
const noon = fixedClock(`${day}T10:00:00Z`);

/** Catches mails. */
export function mailbox() {
  const mails: ComposedMail[] = [];
  const restore = replaceTransport(async (mail) => void mails.push(mail));
  return {
    restore,
    /** Everything that was sent since the last time. */
    async taken(): Promise<readonly ComposedMail[]> {
      await mailsSettled();
      return mails.splice(0);
    },
  };
}

/** The token of the link in an invitation. */
export function tokenIn({ text }: ComposedMail): string {
  const found = /\/invitation\/([\w-]+)/.exec(text);
  if (!found) throw new Error("A mail without an invitation");
  return found[1];
}

/** An account of its own. */
export async function accountIn(database: Database, email: string, name = "Iemand"): Promise<UserId> {
  const id = newId<UserId>();
  const createdAt = noon.now();
  await database.control.write(({ users }) =>
    users.insert({ id, email, name, isOperator: false, createdAt }),
  );
  return id;
}

/** Another member, with a scope of theirs. */
export async function memberOf(
  database: Database,
  { tenantId, forTenant }: Organisation,
  role: MemberRole,
  endsOn: string | null = null,
) {
  const email = `${newId()}@elders.example`;
  const userId = await accountIn(database, email);
  await forTenant.write(({ memberships }) => memberships.set(userId, role, endsOn));
  const scope = await openMemberScope(database, { userId, slug: tenantId, locale: () => "nl", clock: noon });
  if (!scope) throw new Error("No scope");
  return { userId, email, scope };
}

/** What a visitor works with; signed in when an account is given. */
export async function visitor(database: Database, userId: UserId | null = null, clock: Clock = noon) {
  const user = userId && (await database.control.read(({ users }) => users.get(userId)));
  return openControlScope(database, { user: user ?? null, locale: "nl", clock });
}
