import { type UserId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Accounts, openAccounts } from "./account.fixture";
import { noteSignIn } from "./note-sign-in.server";

let accounts: Accounts;
let userId: UserId;
beforeEach(async () => {
  accounts = await openAccounts();
  userId = await accounts.addUser();
});
afterEach(() => accounts.close());

const comeIn = (device: string | null, factors: readonly ("password" | "link")[] = ["password"]) =>
  noteSignIn(accounts.nobody(), { userId, factors, device });

describe("coming in", () => {
  it("is written down, and told by mail when it was with a device of another kind", async () => {
    await comeIn("Firefox · Windows");
    await comeIn("Firefox · Windows");
    expect(await accounts.mails()).toEqual([]);
    await comeIn("Safari · iOS");
    const [mail] = await accounts.mails();
    expect(mail.to).toBe(`${userId}@vaart.example`);
    expect(mail.text).toContain("Safari · iOS");
    expect(mail.text).toContain("192.0.2.x");
    await comeIn("Safari · iOS");
    await comeIn("Firefox · Windows");
    expect(await accounts.mails()).toEqual([]);
    expect(await accounts.eventsOf(userId)).toEqual([
      ...["signed-in", "signed-in", "signed-in-new-device", "signed-in", "signed-in"],
    ]);
  });

  it("with a browser that says nothing of itself counts as another device", async () => {
    await comeIn("Firefox · Windows");
    await comeIn(null);
    expect(await accounts.mails()).toHaveLength(1);
    await comeIn(null);
    expect(await accounts.mails()).toEqual([]);
  });

  it("with a link says so", async () => {
    await comeIn("Firefox · Windows", ["link"]);
    expect(await accounts.eventsOf(userId)).toEqual(["link-used", "signed-in"]);
  });
});
