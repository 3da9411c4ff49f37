import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SignInFactor, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, newToken, openDatabase } from "@vensterbank/db";
import { type ControlScope, openControlScope } from "../../http/scope/control-scope.server";
import { type ComposedMail } from "../mail/mail";
import { replaceTransport } from "../mail/mail-transport.server";
import { mailsSettled } from "../mail/send-mail.server";

interface Came {
  readonly factors?: readonly SignInFactor[];
  readonly onlyTenantId?: TenantId;
  readonly device?: string | null;
}

/** A database with accounts, their sessions, and the mails that are sent to them. */
export async function openAccounts() {
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-accounts-"));
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  const database: Database = await openDatabase(config);
  const sent: ComposedMail[] = [];
  const putBack = replaceTransport(async (mail) => void sent.push(mail));
  /** The clock of every scope; tests move it. */
  const time = { now: new Date("2026-11-22T10:00:00Z") };
  const clock = { now: () => time.now };

  return {
    database,
    time,
    async addUser({ isOperator = false, name = "Noor Vermeer" } = {}): Promise<UserId> {
      const id = newId<UserId>();
      const row = { id, email: `${id}@vaart.example`, name, locale: null, isOperator };
      await database.control.write(({ users }) => users.insert({ ...row, createdAt: time.now }));
      return id;
    },
    async addTenant(member: UserId, { requiresSecondFactor = false, slug = newToken().slice(0, 8) } = {}) {
      const id = newId<TenantId>();
      const row = { id, slug, name: `Organisatie ${slug}`, locale: "nl", isDemo: false } as const;
      await database.control.write(({ tenants }) =>
        tenants.insert({ ...row, createdAt: time.now, requiresSecondFactor }),
      );
      await database.forTenant(id).write(({ memberships }) => memberships.set(member, "coordinator"));
      return id;
    },
    /** Signs a user in. @returns the scope of that session */
    async scopeOf(userId: UserId, came: Came = {}): Promise<ControlScope> {
      const { factors = ["password"], onlyTenantId = null, device = "Firefox · Windows" } = came;
      const begun = { createdAt: time.now, authenticatedAt: time.now, factors, device, onlyTenantId };
      const session = { id: newToken(), ...begun };
      const expiresAt = new Date(time.now.getTime() + 7 * 24 * 3600_000);
      const user = await database.control.write(async ({ sessions, users }) => {
        await sessions.insert({ ...session, userId, expiresAt, lastSeenOn: null });
        return users.get(userId);
      });
      return openControlScope(database, {
        ...{ user: user ?? null, session, fromWhere: "192.0.2.x", locale: "nl", clock },
      });
    },
    /** A scope of nobody, as on the sign-in page. */
    nobody: () => openControlScope(database, { user: null, fromWhere: "192.0.2.x", locale: "nl", clock }),
    async eventsOf(userId: UserId): Promise<readonly string[]> {
      const rows = await database.control.read(({ accountEvents }) => accountEvents.list(userId, 100));
      return rows.map(({ kind }) => kind).reverse();
    },
    /** Subjects of the mails so far, which this forgets. */
    async mails(): Promise<readonly ComposedMail[]> {
      await mailsSettled();
      return sent.splice(0);
    },
    async close(): Promise<void> {
      await mailsSettled();
      putBack();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;
