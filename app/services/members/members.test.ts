import { fixedClock, type MemberRole } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { changeMember } from "./change-member.server";
import { getMember } from "./get-member.server";
import { inviteMember } from "./invite-member.server";
import { listMembers } from "./list-members.server";
import { inviteInput } from "./member-input.server";
import { accountIn, mailbox, memberOf, tokenIn } from "./members.fixture";
import { removeMember } from "./remove-member.server";
import { resendInvitation } from "./resend-invitation.server";
import { withdrawInvitation } from "./withdraw-invitation.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let mails: ReturnType<typeof mailbox>;
const pathOf = (token: string) => `/invitation/${token}`;

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
  await mails.taken();
});

const membersOf = () => kade.forTenant.read(({ memberships }) => memberships.list());
const written = async (action: string) =>
  (await kade.forTenant.read(({ auditLog }) => auditLog.list(200))).filter(
    (entry) => entry.action === action,
  );

describe("an invitation", () => {
  const ada = { email: "ada@elders.example", role: "consultant" as const, endsOn: "2026-12-31" };

  it("is mailed in the organisation's language with who invites, for what and until when", async () => {
    valueOf(await inviteMember(kade.scope, ada, pathOf));
    const [mail] = await mails.taken();
    expect(mail.to).toBe(ada.email);
    expect(mail.subject).toBe("Uitnodiging voor Kade");
    for (const said of ["Director nodigt u uit", "adviseur", "31 december 2026", "9 maart 2026"])
      expect(mail.text).toContain(said);
    expect(tokenIn(mail)).toMatch(/^[\w-]{43}$/);
    expect(await written("members.invite")).toMatchObject([{ userId: kade.userId }]);
    expect((await listMembers(kade.scope)).invitations).toMatchObject([
      { email: ada.email, role: "consultant", sentOn: "2026-03-02", expiresOn: "2026-03-09", expired: false },
    ]);
  });

  it("says the same whether or not the address has an account", async () => {
    await accountIn(database, "known@elders.example", "Bekende");
    const sent: string[] = [];
    for (const email of ["known@elders.example", "unknown@elders.example"]) {
      expect(await inviteMember(kade.scope, { ...ada, email }, pathOf)).toEqual({
        ok: true,
        value: undefined,
      });
      const [mail] = await mails.taken();
      sent.push(mail.text.replace(tokenIn(mail), "").replace(email, ""));
    }
    expect(sent[0]).toBe(sent[1]);
    expect(sent[0]).not.toContain("Bekende");
  });

  it("takes the place of an earlier one, and so does sending it again", async () => {
    valueOf(await inviteMember(kade.scope, ada, pathOf));
    valueOf(await inviteMember(kade.scope, { ...ada, role: "board", endsOn: undefined }, pathOf));
    const [one] = (await listMembers(kade.scope)).invitations;
    expect((await listMembers(kade.scope)).invitations).toMatchObject([{ role: "board", endsOn: null }]);
    valueOf(await resendInvitation(kade.scope, one.id, pathOf));
    const tokens = (await mails.taken()).map(tokenIn);
    expect(new Set(tokens).size).toBe(3);
    valueOf(await withdrawInvitation(kade.scope, one.id));
    expect((await listMembers(kade.scope)).invitations).toEqual([]);
    expect(await withdrawInvitation(kade.scope, one.id)).toMatchObject({ error: { code: "not-found" } });
    expect(await written("members.withdraw-invitation")).toHaveLength(1);
  });

  it.each([
    ["a consultant without a last day", { ...ada, endsOn: undefined }, "field.last-day-missing"],
    ["a last day that has gone by", { ...ada, endsOn: "2026-03-01" }, "field.past"],
    ["a consultant for more than two years", { ...ada, endsOn: "2028-03-03" }, "field.last-day-far"],
  ])("is refused for %s, and nothing is sent", async (_, input, key) => {
    expect(await inviteMember(kade.scope, input, pathOf)).toMatchObject({
      error: { fields: [{ field: "endsOn", key }] },
    });
    expect(await mails.taken()).toEqual([]);
    expect(await written("members.invite")).toEqual([]);
  });

  it("is refused for who is a member, oneself included, and not for who was one", async () => {
    const now = await memberOf(database, kade, "board");
    const then = await memberOf(database, kade, "consultant", "2026-03-02");
    await kade.forTenant.write(({ memberships }) => memberships.set(then.userId, "consultant", "2026-02-01"));
    for (const email of [`${kade.userId}@kade.example`, now.email])
      expect(await inviteMember(kade.scope, { ...ada, email }, pathOf)).toMatchObject({
        error: { fields: [{ field: "email", key: "field.member" }] },
      });
    valueOf(await inviteMember(kade.scope, { ...ada, email: then.email }, pathOf));
  });

  it("is not sent more than fifty times a day, also by starting anew", async () => {
    for (let i = 0; i < 50; i++)
      valueOf(await inviteMember(kade.scope, { ...ada, email: `p${i}@elders.example` }, pathOf));
    const refused = { error: { code: "too-many-invitations", params: { count: 50 } } };
    expect(await inviteMember(kade.scope, ada, pathOf)).toMatchObject(refused);
    const [{ id }] = (await listMembers(kade.scope)).invitations;
    expect(await resendInvitation(kade.scope, id, pathOf)).toMatchObject(refused);
    expect(await mails.taken()).toHaveLength(50);
    const tomorrow = await kade.scopeOn("2026-03-04");
    expect(await inviteMember(tomorrow, ada, pathOf)).toMatchObject({ ok: true });
  });

  it.each([
    "ada@élders.example",
    "\u212Aarel@elders.example",
    "аda@elders.example",
    "ada@elders.example\r\nBcc: x@y.example",
    "ada",
    `${"a".repeat(250)}@b.example`,
  ])("is for an address in plain letters: %s", (email) => {
    expect(inviteInput.safeParse({ email, role: "board" }).success).toBe(false);
  });

  it("is for a role that there is, and an address in small letters", () => {
    expect(inviteInput.parse({ email: " Ada@Elders.Example ", role: "board" }).email).toBe(ada.email);
    for (const role of ["operator", "admin", "", "director "])
      expect(inviteInput.safeParse({ email: ada.email, role }).success).toBe(false);
  });

  it("holds no header or markup of whoever sends it", async () => {
    await database.control.write(({ users }) =>
      users.setName(kade.userId, 'Dir"\r\nBcc: all@evil.example\r\n\r\n<b>x</b>\u202e'),
    );
    valueOf(await inviteMember(await kade.scopeOn("2026-03-02"), ada, pathOf));
    const [mail] = await mails.taken();
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^Bcc:/m);
    expect(mail.html).not.toContain("<b>");
  });
});

describe("a member", () => {
  it("gets another role and last day, and a mail about it", async () => {
    const ada = await memberOf(database, kade, "board");
    valueOf(await changeMember(kade.scope, ada.userId, { role: "consultant", endsOn: "2026-06-30" }));
    expect(await getMember(kade.scope, ada.userId)).toMatchObject({
      value: { role: "consultant", endsOn: "2026-06-30", self: false },
    });
    const [mail] = await mails.taken();
    expect(mail).toMatchObject({ to: ada.email, subject: "Uw toegang tot Kade is veranderd" });
    expect(mail.text).toContain("30 juni 2026");
    valueOf(await changeMember(kade.scope, ada.userId, { role: "consultant", endsOn: "2026-06-30" }));
    expect(await mails.taken()).toEqual([]);
    expect(await written("members.change")).toMatchObject([{ subject: ada.userId }]);
  });

  it("loses this organisation at once and keeps the others", async () => {
    const ada = await memberOf(database, kade, "coordinator");
    const other = await organisationIn(database);
    await other.forTenant.write(({ memberships }) => memberships.set(ada.userId, "board"));
    valueOf(await removeMember(kade.scope, ada.userId));
    const open = (slug: string) =>
      openMemberScope(database, {
        userId: ada.userId,
        slug,
        locale: () => "nl",
        clock: fixedClock("2026-03-02"),
      });
    expect(await open(kade.tenantId)).toBeNull();
    expect((await open(other.tenantId))?.actor.role).toBe("board");
    expect(await mails.taken()).toMatchObject([
      { to: ada.email, subject: "Uw toegang tot Kade is geëindigd" },
    ]);
    expect(await removeMember(kade.scope, ada.userId)).toMatchObject({ error: { code: "not-found" } });
    expect(await written("members.remove")).toHaveLength(1);
  });

  it("whose access was taken away does not come back by the organisation's own sign-on", async () => {
    const ada = await memberOf(database, kade, "board");
    const at = new Date("2026-03-02T10:00:00Z");
    await kade.forTenant.write(async ({ signOn }) => {
      const client = { issuer: "https://login.elders.example", clientId: "x", sealedSecret: null };
      await signOn.put({
        ...{ id: kade.tenantId, ...client, joinRole: "coordinator", required: false, enabled: true },
        createdAt: at,
      });
      await signOn.claimDomain("elders.example", at);
    });
    valueOf(await removeMember(kade.scope, ada.userId));
    const held = await kade.forTenant.read(({ memberships }) => memberships.get(ada.userId));
    expect(held).toMatchObject({ role: "board", endsOn: "2026-03-01" });
    const clock = fixedClock("2026-03-02");
    const asks = { userId: ada.userId, slug: kade.tenantId, locale: () => "nl" as const, clock };
    expect(await openMemberScope(database, asks)).toBeNull();
  });

  it("does not decide about themselves, and the last director stays", async () => {
    const own = { error: { code: "own-access" } };
    expect(await changeMember(kade.scope, kade.userId, { role: "board" })).toMatchObject(own);
    expect(await removeMember(kade.scope, kade.userId)).toMatchObject(own);
    const second = await memberOf(database, kade, "director");
    // The second one's access ends by itself: taking away the first would leave nobody in the end.
    valueOf(await changeMember(kade.scope, second.userId, { role: "director", endsOn: "2026-06-30" }));
    const last = { error: { code: "last-director" } };
    expect(await removeMember(second.scope, kade.userId)).toMatchObject(last);
    expect(await changeMember(second.scope, kade.userId, { role: "board" })).toMatchObject(last);
    expect((await membersOf()).filter(({ role }) => role === "director")).toHaveLength(2);
  });

  it("who is no director any more decides nothing, whatever their page still shows", async () => {
    const second = await memberOf(database, kade, "director");
    const third = await memberOf(database, kade, "board");
    valueOf(await changeMember(kade.scope, second.userId, { role: "board" }));
    const refused = { error: { code: "forbidden" } };
    expect(await removeMember(second.scope, third.userId)).toMatchObject(refused);
    expect(await changeMember(second.scope, second.userId, { role: "director" })).toMatchObject(refused);
    expect(
      await inviteMember(second.scope, { email: "x@elders.example", role: "director" }, pathOf),
    ).toMatchObject(refused);
  });

  it("of another organisation, or nobody, is not found and nothing is written", async () => {
    const other = await organisationIn(database);
    const theirs = await memberOf(database, other, "board");
    const input = { role: "director" as MemberRole };
    for (const id of [theirs.userId, newId<typeof theirs.userId>()]) {
      expect(await changeMember(kade.scope, id, input)).toMatchObject({ error: { code: "not-found" } });
      expect(await removeMember(kade.scope, id)).toMatchObject({ error: { code: "not-found" } });
      expect(await getMember(kade.scope, id)).toMatchObject({ error: { code: "not-found" } });
    }
    expect(await membersOf()).toHaveLength(1);
    expect((await kade.forTenant.read(({ auditLog }) => auditLog.list(9))).length).toBe(0);
  });

  it("is listed without what is the director's to know when a consultant reads", async () => {
    const ada = await memberOf(database, kade, "consultant", "2026-12-31");
    valueOf(await inviteMember(kade.scope, { email: "x@elders.example", role: "board" }, pathOf));
    const seen = await listMembers(ada.scope);
    expect(seen).toMatchObject({ mayEdit: false, invitations: [] });
    expect(seen.members.map(({ security }) => security)).toEqual([null, null]);
    const full = await listMembers(kade.scope);
    expect(full.members[0].security).toEqual({ secondFactor: false, signOn: false });
  });
});
