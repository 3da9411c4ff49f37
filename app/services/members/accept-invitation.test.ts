import { fixedClock, type TenantId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openControlScope } from "../../http/scope/control-scope.server";
import { hashQueue } from "../accounts/hash-queue.server";
import { verifyPassword } from "../accounts/password.server";
import { type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { acceptInvitation } from "./accept-invitation.server";
import { getInvitation } from "./get-invitation.server";
import { inviteMember } from "./invite-member.server";
import { listMembers } from "./list-members.server";
import { type InviteInput } from "./member-input.server";
import { accountIn, mailbox, tokenIn, visitor } from "./members.fixture";
import { resendInvitation } from "./resend-invitation.server";
import { withdrawInvitation } from "./withdraw-invitation.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let mails: ReturnType<typeof mailbox>;
let count = 0;
let email: string;
const pathOf = (token: string) => `/invitation/${token}`;
const password = "een gele fiets bij het water";

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  mails = mailbox();
});
afterAll(async () => {
  mails.restore();
  await close();
});
beforeEach(async () => {
  kade = await organisationIn(database);
  email = `ada${count++}@elders.example`;
});

const invited = async (more: Partial<InviteInput> = {}) => {
  const input = { email, role: "consultant" as const, endsOn: "2026-12-31", ...more };
  valueOf(await inviteMember(kade.scope, input, pathOf));
  return tokenIn((await mails.taken())[0]);
};
const accessOf = () => kade.forTenant.read(({ memberships }) => memberships.list());
const over = { error: { code: "invitation-over" } };

describe("whoever holds an invitation", () => {
  it("sees organisation, role, days and who invites, and uses nothing up by looking", async () => {
    const token = await invited();
    for (let i = 0; i < 3; i++) {
      const view = valueOf(await getInvitation(await visitor(database), token));
      expect(view).toEqual({
        organisation: "Kade",
        role: "consultant",
        endsOn: "2026-12-31",
        expiresOn: "2026-03-09",
        inviter: "Director",
        step: "new-account",
      });
    }
  });

  it("is told to come back where too many passwords are being hashed, and has used nothing up", async () => {
    const token = await invited();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const flood = Array.from({ length: 26 }, () => hashQueue.run(() => held));
    const scope = await visitor(database);
    expect(await acceptInvitation(scope, token, { name: "Ada", password })).toMatchObject({
      error: { code: "too-busy" },
    });
    release();
    await Promise.all(flood);
    expect(await acceptInvitation(scope, token, { name: "Ada", password })).toMatchObject({ ok: true });
  });

  it("makes an account with that address and is let in, once", async () => {
    const token = await invited();
    const scope = await visitor(database);
    expect(await acceptInvitation(scope, token, null)).toMatchObject({ value: { first: "new-account" } });
    const accepted = valueOf(await acceptInvitation(scope, token, { name: "Ada", password }));
    expect(accepted).toMatchObject({ joined: { slug: kade.tenantId } });
    const [user, hash] = await database.control.read(async ({ users }) => {
      const found = await users.findByEmail(email);
      return [found, found && (await users.passwordHash(found.id))] as const;
    });
    expect(user).toMatchObject({ name: "Ada", isOperator: false });
    expect(await verifyPassword(password, hash ?? "")).toBe(true);
    expect(await accessOf()).toContainEqual(
      expect.objectContaining({ userId: user?.id, role: "consultant", endsOn: "2026-12-31" }),
    );
    expect(await acceptInvitation(await visitor(database, user?.id), token, null)).toMatchObject(over);
    const log = await kade.forTenant.read(({ auditLog }) => auditLog.list(9));
    expect(log).toContainEqual(expect.objectContaining({ action: "members.join", userId: user?.id }));
    const events = await database.control.read(({ accountEvents }) =>
      user ? accountEvents.list(user.id, 9) : Promise.resolve([]),
    );
    expect(events.map(({ kind }) => kind)).toEqual(["invitation-accepted"]);
  });

  it("does not get an account with a weak password, and the invitation stays", async () => {
    const token = await invited();
    for (const weak of ["kort", "wachtwoord123", "kadekadekade", email])
      expect(
        await acceptInvitation(await visitor(database), token, { name: "Ada", password: weak }),
      ).toMatchObject({ error: { fields: [{ field: "password" }] } });
    expect(await database.control.read(({ users }) => users.findByEmail(email))).toBeUndefined();
    expect(await getInvitation(await visitor(database), token)).toMatchObject({ ok: true });
  });

  it("who has an account signs in first, and is let in under it", async () => {
    const userId = await accountIn(database, email);
    const token = await invited();
    const nobody = await visitor(database);
    expect(await acceptInvitation(nobody, token, { name: "Ada", password })).toMatchObject({
      value: { first: "sign-in" },
    });
    const accepted = await acceptInvitation(await visitor(database, userId), token, null);
    expect(accepted).toMatchObject({ value: { joined: { userId } } });
  });

  it("who is signed in as another does not get in, nor does who came in by another's sign-on", async () => {
    const token = await invited();
    const another = await accountIn(database, `another-${email}`);
    expect(await acceptInvitation(await visitor(database, another), token, null)).toMatchObject({
      value: { first: "other-account" },
    });
    const own = await visitor(database, await accountIn(database, email));
    const elsewhere = openControlScope(database, {
      ...own,
      session: {
        id: "x",
        createdAt: new Date(),
        authenticatedAt: new Date(),
        factors: ["sso"],
        device: null,
        onlyTenantId: "elsewhere" as TenantId,
      },
    });
    expect(await acceptInvitation(elsewhere, token, null)).toMatchObject({
      value: { first: "other-account" },
    });
    expect(await accessOf()).toHaveLength(1);
  });

  it("keeps the role that they have by now: an invitation neither lowers nor raises it", async () => {
    const userId = await accountIn(database, email);
    const token = await invited({ role: "board", endsOn: undefined });
    await kade.forTenant.write(({ memberships }) => memberships.set(userId, "director"));
    valueOf(await acceptInvitation(await visitor(database, userId), token, null));
    expect(await accessOf()).toContainEqual(
      expect.objectContaining({ userId, role: "director", endsOn: null }),
    );
  });

  it("gets access anew when the earlier one is over", async () => {
    const userId = await accountIn(database, email);
    await kade.forTenant.write(({ memberships }) => memberships.set(userId, "director", "2026-01-31"));
    valueOf(await acceptInvitation(await visitor(database, userId), await invited(), null));
    expect(await accessOf()).toContainEqual(
      expect.objectContaining({ userId, role: "consultant", endsOn: "2026-12-31" }),
    );
  });
});

describe("an invitation that does not work", () => {
  it("is one and the same, whether expired, withdrawn, replaced, tampered with or invented", async () => {
    const expired = await invited();
    const [{ id }] = (await listMembers(kade.scope)).invitations;
    const late = await visitor(database, null, fixedClock("2026-03-09T10:00:01Z"));
    expect(await getInvitation(late, expired)).toMatchObject(over);
    expect(await acceptInvitation(late, expired, { name: "Ada", password })).toMatchObject(over);
    valueOf(await resendInvitation(kade.scope, id, pathOf));
    const renewed = tokenIn((await mails.taken())[0]);
    const now = await visitor(database);
    expect(await getInvitation(now, renewed)).toMatchObject({ ok: true });
    const answers = [await getInvitation(now, expired)];
    for (const token of [`${renewed}x`, renewed.slice(1), renewed.toUpperCase(), "", "../..", "é".repeat(40)])
      answers.push(await getInvitation(now, token));
    valueOf(await withdrawInvitation(kade.scope, id));
    answers.push(await getInvitation(now, renewed));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ ok: false, error: { code: "invitation-over" } });
  });

  it("is that of an organisation on hold, and of access that is over before it began", async () => {
    const token = await invited({ endsOn: "2026-03-03" });
    const later = await visitor(database, null, fixedClock("2026-03-04T10:00:00Z"));
    expect(await getInvitation(later, token)).toMatchObject(over);
    await kade.forTenant.write(({ tenant }) => tenant.update({ status: "suspended" }));
    expect(await getInvitation(await visitor(database), token)).toMatchObject(over);
    await kade.forTenant.write(({ tenant }) => tenant.update({ status: "active" }));
    expect(await getInvitation(await visitor(database), token)).toMatchObject({ ok: true });
  });
});
