import { asId, fixedClock, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ControlScope, openControlScope } from "../../http/scope/control-scope.server";
import { openMemberScopes } from "../../http/scope/member-scope.server";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { type ComposedMail } from "../mail/mail";
import { replaceTransport } from "../mail/mail-transport.server";
import { mailsSettled } from "../mail/send-mail.server";
import { openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { issueLinks } from "../waves/issue-links.server";
import { createTenant, inviteDirectorAgain } from "./create-tenant.server";
import { getLog } from "./get-log.server";
import { getTenant } from "./get-tenant.server";
import { resumeTenant, suspendTenant } from "./set-tenant-status.server";
import { cancelTenantDeletion, requestTenantDeletion } from "./tenant-deletion.server";
import { tenantInput } from "./tenant-input";

const clock = fixedClock("2026-11-22T10:00:00Z");
const pathOf = (token: string) => `/invitation/${token}`;

describe("an operator", () => {
  let database: Database;
  let close: () => Promise<void>;
  let sent: ComposedMail[] = [];
  let putBack: () => void;
  const userId = newId<UserId>();
  const scopeOf = (isOperator: boolean): ControlScope => {
    const user = { id: userId, name: "Beheer", email: "operator@x.example", locale: null, isOperator };
    return openControlScope(database, { user, locale: "nl", clock, fromWhere: "192.0.2.0" });
  };

  beforeAll(async () => {
    ({ database, close } = await temporaryDatabase());
    putBack = replaceTransport(async (mail) => void sent.push(mail));
    await database.control.write(({ users }) =>
      users.insert({
        ...{ id: userId, email: "operator@x.example", name: "Beheer", isOperator: true },
        createdAt: clock.now(),
      }),
    );
  });
  afterAll(async () => {
    putBack();
    await close();
  });
  beforeEach(() => {
    sent = [];
  });

  const input = (slug: string) =>
    tenantInput.parse({ name: "Nieuwe Kade", slug, locale: "nl", director: "Eerste@Kade.example" });
  const logged = async () => (await getLog(scopeOf(true))).lines.map(({ action }) => action);

  it("makes an organisation, invites its first director, and belongs to it no more than before", async () => {
    const id = valueOf(await createTenant(scopeOf(true), input("nieuwe-kade"), pathOf));
    await mailsSettled();
    expect(sent).toHaveLength(1);
    expect(sent[0].to).toBe("eerste@kade.example");
    const [, token] = /\/invitation\/([\w-]+)/.exec(sent[0].text) ?? [];
    expect(token.length).toBeGreaterThanOrEqual(22);
    const page = valueOf(await getTenant(scopeOf(true), id));
    expect(page.invited).toMatchObject([{ email: "eerste@kade.example", isOver: false }]);
    expect(page.members).toEqual({ director: 0, consultant: 0, coordinator: 0, board: 0 });
    const session = { factors: ["password", "totp"] as const, onlyTenantId: null };
    const open = await openMemberScopes(database, { userId, locale: (own) => own, session, clock });
    expect(open.map(({ tenant }) => tenant.id)).not.toContain(id);
    expect(await logged()).toContain("tenant.create");
    valueOf(await inviteDirectorAgain(scopeOf(true), id, "eerste@kade.example", pathOf));
    await mailsSettled();
    expect(sent).toHaveLength(2);
    expect(valueOf(await getTenant(scopeOf(true), id)).invited).toHaveLength(1);
    expect(await createTenant(scopeOf(true), input("nieuwe-kade"), pathOf)).toMatchObject({
      ok: false,
      error: { code: "conflict", fields: [{ field: "slug" }] },
    });
  });

  it.each([
    ["slug", "Nieuw"],
    ["slug", "sign-in"],
    ["slug", "operator"],
    ["slug", "a"],
    ["slug", "../x"],
    ["slug", "kade--zuid"],
    ["slug", "-kade"],
    ["slug", "кade"],
    ["slug", "x".repeat(41)],
    ["name", " "],
    ["name", "Kade\u202Etxt.exe"],
    ["name", "Kade\u0000"],
    ["director", "eerste@kade.example\nBcc: x@y.example"],
    ["director", "ееrste@kade.example"],
    ["director", "nobody"],
  ])("is refused a %s like %j", (field, value) => {
    const good = { name: "Kade", slug: "kade", locale: "nl", director: "a@b.example" };
    const parsed = tenantInput.safeParse({ ...good, [field]: value });
    // Capitals are no fault: an address name is made small.
    expect(parsed.success).toBe(value === "Nieuw");
  });

  it("puts an organisation on hold: members and respondents are kept out, and nothing is lost", async () => {
    const kade = await organisationIn(database);
    const { waveId } = await openedWave(kade);
    const links = valueOf(await issueLinks(kade.scope, waveId));
    const id = kade.tenantId;
    const respondent = async () => {
      const token = links[0].token;
      return openRespondentScope(database, { token, locale: (own) => own, clock });
    };
    expect((await respondent())?.isOnHold).toBe(false);
    valueOf(await suspendTenant(scopeOf(true), id, "contract"));
    expect(await suspendTenant(scopeOf(true), id, "contract")).toMatchObject({ ok: false });
    const isOpen = async () =>
      (await openMemberScopes(database, { userId: kade.userId, locale: (own) => own, clock })).length === 1;
    expect(await isOpen()).toBe(false);
    expect((await respondent())?.isOnHold).toBe(true);
    valueOf(await resumeTenant(scopeOf(true), id));
    expect(await isOpen()).toBe(true);
    expect((await respondent())?.isOnHold).toBe(false);
    const entries = await kade.forTenant.read(({ auditLog }) => auditLog.list(10));
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["tenant.suspend", "tenant.resume"]),
    );
    expect(await logged()).toEqual(expect.arrayContaining(["tenant.suspend", "tenant.resume"]));
  });

  it("asks for a deletion and calls it off, and the directors hear of both", async () => {
    const kade = await organisationIn(database);
    const scope = scopeOf(true);
    const page = (slug: string) => `/t/${slug}/settings/data`;
    expect(await requestTenantDeletion(scope, kade.tenantId, "wrong", page)).toMatchObject({ ok: false });
    valueOf(await requestTenantDeletion(scope, kade.tenantId, kade.tenantId, page));
    expect(valueOf(await getTenant(scope, kade.tenantId)).deletionDueOn).toBe("2026-12-06");
    valueOf(await cancelTenantDeletion(scope, kade.tenantId, page));
    expect(valueOf(await getTenant(scope, kade.tenantId)).deletionDueOn).toBeNull();
    await mailsSettled();
    expect(sent).toHaveLength(2);
  });

  it("is who does this, and nobody else", async () => {
    const kade = await organisationIn(database);
    const scope = scopeOf(false);
    const forbidden = { ok: false, error: { code: "forbidden" } };
    expect(await createTenant(scope, input("andere"), pathOf)).toMatchObject(forbidden);
    expect(await inviteDirectorAgain(scope, kade.tenantId, "x@y.example", pathOf)).toMatchObject(forbidden);
    expect(await inviteDirectorAgain(scopeOf(true), kade.tenantId, "x@y.example", pathOf)).toMatchObject({
      error: { code: "conflict" },
    });
    expect(await suspendTenant(scope, kade.tenantId, "other")).toMatchObject(forbidden);
    expect(await suspendTenant(scopeOf(true), asId<TenantId>("nobody"), "other")).toMatchObject({
      error: { code: "not-found" },
    });
  });
});
