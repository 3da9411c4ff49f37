import { fixedClock } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { endingAccess } from "../home/ending-access.server";
import { memberOf } from "../members/members.fixture";
import {
  draftWave,
  fillRoster,
  type Organisation,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getSettings } from "./get-settings.server";
import { getSecondFactorSetting, requireSecondFactor } from "./require-second-factor.server";
import { settingsInput } from "./settings-input.server";
import { getSupport, supportUntil } from "./support/get-support.server";
import { grantSupport } from "./support/grant-support.server";
import { revokeSupport } from "./support/revoke-support.server";
import { supportInput } from "./support/support-input.server";
import { updateSettings } from "./update-settings.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => (kade = await organisationIn(database)));

const written = () => kade.forTenant.read(({ auditLog }) => auditLog.list(50));

describe("settings", () => {
  it("give the organisation another name and language, written down by kind", async () => {
    valueOf(await updateSettings(kade.scope, { name: "Kade en Oever", locale: "en" }));
    expect(await getSettings(kade.scope)).toMatchObject({
      name: "Kade en Oever",
      locale: "en",
      mayEdit: true,
    });
    expect((await written()).map(({ action, subject }) => [action, subject])).toEqual([
      ["settings.change", "locale"],
      ["settings.change", "name"],
    ]);
  });

  it.each(["", " ", "Kade\nBcc: x", "Kade\u202e", "x".repeat(201)])("refuse the name %j", (name) => {
    expect(settingsInput.safeParse({ name, locale: "nl" }).success).toBe(false);
  });

  it("list consultants with their last day for members, and no names for an operator", async () => {
    await memberOf(database, kade, "consultant", "2026-12-31");
    await fillRoster(kade);
    await draftWave(kade);
    const seen = await getSettings(kade.scope);
    expect(seen.consultants).toEqual([{ name: "Iemand", endsOn: "2026-12-31" }]);
    expect(seen.programmes).toMatchObject([{ name: "In verandering", ended: false }]);
    const operator = { ...kade.scope, can: (permission: string) => permission === "settings.read" };
    expect((await getSettings(operator)).consultants).toBeNull();
  });
});

describe("a second factor for everybody", () => {
  it("is asked by who has one, so that nobody locks themselves out", async () => {
    await memberOf(database, kade, "board");
    expect(await getSecondFactorSetting(kade.scope)).toEqual({ required: false, own: false, without: 2 });
    expect(await requireSecondFactor(kade.scope, true)).toMatchObject({
      error: { code: "second-factor-first" },
    });
    await database.control.write(({ totps }) => totps.propose(kade.userId, "sealed"));
    expect(await requireSecondFactor(kade.scope, true)).toMatchObject({ ok: false });
    await database.control.write(({ totps }) => totps.confirm(kade.userId, new Date()));
    valueOf(await requireSecondFactor(kade.scope, true));
    expect(await getSecondFactorSetting(kade.scope)).toEqual({ required: true, own: true, without: 1 });
    valueOf(await requireSecondFactor(kade.scope, false));
    expect((await written()).map(({ subject }) => subject)).toEqual([
      "second-factor-off",
      "second-factor-on",
    ]);
  });
});

describe("support access", () => {
  const asked = { hours: "4" as const, reason: "Import loopt vast" };
  const operator = async (now: string) => {
    const userId = newId<typeof kade.userId>();
    await database.control.write(({ users }) =>
      users.insert({
        id: userId,
        email: `${userId}@operator.example`,
        name: "Op",
        isOperator: true,
        createdAt: new Date(),
      }),
    );
    return openMemberScope(database, {
      userId,
      slug: kade.tenantId,
      locale: () => "nl",
      session: { factors: ["password", "totp"], onlyTenantId: null },
      clock: fixedClock(now),
    });
  };

  it("opens settings and course to operators for its time, and no longer", async () => {
    expect(await operator("2026-03-02T10:01:00Z")).toBeNull();
    valueOf(await grantSupport(kade.scope, asked));
    expect((await operator("2026-03-02T13:59:00Z"))?.actor.role).toBe("operator");
    expect(await operator("2026-03-02T14:00:00Z")).toBeNull();
    expect(await supportUntil(kade.scope)).toBe("2026-03-02T14:00:00.000Z");
    const board = await memberOf(database, kade, "board");
    expect(await supportUntil(board.scope)).toBeNull();
  });

  it("is given once at a time, and taken back at once", async () => {
    valueOf(await grantSupport(kade.scope, asked));
    expect(await grantSupport(kade.scope, asked)).toMatchObject({ error: { code: "conflict" } });
    const { open } = await getSupport(kade.scope);
    expect(open).toMatchObject({ reason: asked.reason, revoked: false });
    valueOf(await revokeSupport(kade.scope, open?.id ?? ""));
    valueOf(await revokeSupport(kade.scope, open?.id ?? ""));
    expect(await operator("2026-03-02T10:01:00Z")).toBeNull();
    expect(await getSupport(kade.scope)).toMatchObject({ open: null, past: [{ revoked: true }] });
    expect((await written()).map(({ action }) => action)).toEqual(["support.revoke", "support.grant"]);
  });

  it("is not another organisation's to take back", async () => {
    const other = await organisationIn(database);
    valueOf(await grantSupport(other.scope, asked));
    const { open } = await getSupport(other.scope);
    expect(await revokeSupport(kade.scope, open?.id ?? "")).toMatchObject({ error: { code: "not-found" } });
    expect((await getSupport(other.scope)).open).not.toBeNull();
  });

  it.each([
    { hours: "2", reason: "x" },
    { hours: "1000", reason: "x" },
    { hours: "4", reason: "" },
    { hours: "4", reason: "x\r\ny" },
  ])("is not given for %j", (input) => {
    expect(supportInput.safeParse(input).success).toBe(false);
  });
});

describe("access that ends within thirty days", () => {
  it("is said to the director and to who it is about", async () => {
    const soon = await memberOf(database, kade, "consultant", "2026-04-01");
    await memberOf(database, kade, "consultant", "2026-04-02");
    const past = await memberOf(database, kade, "consultant", "2026-12-31");
    await kade.forTenant.write(({ memberships }) => memberships.set(past.userId, "consultant", "2026-03-01"));
    expect(await endingAccess(kade.scope, "2026-03-02")).toEqual([{ name: "Iemand", endsOn: "2026-04-01" }]);
    expect(await endingAccess(soon.scope, "2026-03-02")).toEqual([{ name: null, endsOn: "2026-04-01" }]);
  });
});
