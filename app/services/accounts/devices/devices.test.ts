import { type UserId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ControlScope } from "../../../http/scope/control-scope.server";
import { type Accounts, openAccounts } from "../account.fixture";
import { endDevice } from "./end-device.server";
import { endOtherDevices } from "./end-other-devices.server";
import { listDevices } from "./list-devices.server";

let accounts: Accounts;
let userId: UserId;
let here: ControlScope;
let phone: ControlScope;

beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
  phone = await accounts.scopeOf(userId, { device: "Safari · iOS", factors: ["password", "totp"] });
  accounts.time.now = new Date("2026-11-23T10:00:00Z");
  here = await accounts.scopeOf(userId);
});
afterEach(() => accounts.close());

async function devicesOf(scope: ControlScope) {
  const devices = await listDevices(scope);
  if (!devices.ok) throw new Error(devices.error.code);
  return devices.value;
}
const idsOf = async (of: UserId) =>
  (await accounts.database.control.read(({ sessions }) => sessions.listByUser(of)))
    .map(({ id }) => id)
    .sort();

describe("devices", () => {
  it("are listed with this one first, under names that are of no use elsewhere", async () => {
    const devices = await devicesOf(here);
    expect(devices).toMatchObject([
      { label: "Firefox · Windows", isCurrent: true, beganOn: "2026-11-23", factors: ["password"] },
      { label: "Safari · iOS", isCurrent: false, beganOn: "2026-11-22", factors: ["password", "totp"] },
    ]);
    const text = JSON.stringify(devices);
    for (const id of await idsOf(userId)) expect(text).not.toContain(id);
  });

  it("that are over are not listed", async () => {
    accounts.time.now = new Date("2026-11-29T10:00:01Z");
    expect((await devicesOf(here)).map(({ label }) => label)).toEqual(["Firefox · Windows"]);
  });

  it("are signed out one at a time, and once", async () => {
    const [, other] = await devicesOf(here);
    expect((await endDevice(here, other.id)).ok).toBe(true);
    expect(await endDevice(here, other.id)).toMatchObject({ error: { code: "not-found" } });
    expect(await idsOf(userId)).toEqual([here.session?.id]);
    expect(await accounts.eventsOf(userId)).toEqual(["device-signed-out"]);
  });

  it("of somebody else are unknown, by whichever name, and nothing is written", async () => {
    const otherId = await accounts.addUser();
    const other = await accounts.scopeOf(otherId);
    const before = await idsOf(userId);
    const named = (await devicesOf(here)).map(({ id }) => id);
    for (const id of [...named, ...before, "", "x", "../session"])
      expect(await endDevice(other, id), id).toMatchObject({ error: { code: "not-found" } });
    expect(await idsOf(userId)).toEqual(before);
    expect([await accounts.eventsOf(userId), await accounts.eventsOf(otherId)]).toEqual([[], []]);
  });

  it("other than this one are signed out together", async () => {
    expect(await endOtherDevices(here)).toEqual({ ok: true, value: 1 });
    expect(await endOtherDevices(here)).toEqual({ ok: true, value: 0 });
    expect(await idsOf(userId)).toEqual([here.session?.id]);
    expect(await accounts.eventsOf(userId)).toEqual(["other-devices-signed-out"]);
  });

  it("are only those of its own sign-on to who came in over an organisation's", async () => {
    const onlyTenantId = await accounts.addTenant(userId);
    const through = await accounts.scopeOf(userId, {
      factors: ["sso"],
      onlyTenantId,
      device: "Edge · Windows",
    });
    expect((await devicesOf(through)).map(({ label }) => label)).toEqual(["Edge · Windows"]);
    const [, other] = await devicesOf(phone);
    expect(await endDevice(through, other.id)).toMatchObject({ error: { code: "not-found" } });
    expect(await endOtherDevices(through)).toEqual({ ok: true, value: 0 });
    expect(await devicesOf(here)).toHaveLength(3);
  });
});
