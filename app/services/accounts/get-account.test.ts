import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Accounts, openAccounts } from "./account.fixture";
import { changeName, nameInput } from "./change-name.server";
import { appendAccountEvent } from "./events.server";
import { getAccount } from "./get-account.server";

let accounts: Accounts;
beforeEach(async () => (accounts = await openAccounts()));
afterEach(() => accounts.close());

const viewOf = async (scope: Parameters<typeof getAccount>[0]) => {
  const view = await getAccount(scope);
  if (!view.ok) throw new Error(view.error.code);
  return view.value;
};

describe("one's own account", () => {
  it("says what is asked of it, and what happened in the last ninety days", async () => {
    const userId = await accounts.addUser();
    await accounts.addTenant(userId, { requiresSecondFactor: true, slug: "vaart" });
    await accounts.addTenant(userId, { slug: "kade" });
    const scope = await accounts.scopeOf(userId);
    const note = () =>
      scope.write((repositories) => appendAccountEvent(repositories, scope, { userId, kind: "signed-in" }));
    await note();
    accounts.time.now = new Date(accounts.time.now.getTime() + 91 * 24 * 3600_000);
    expect((await viewOf(scope)).security?.events).toEqual([]);
    await note();
    expect((await viewOf(scope)).security).toMatchObject({
      protection: { hasPassword: false, hasApp: false, passkeys: 0, askedBy: ["Organisatie vaart"] },
      events: [{ kind: "signed-in", device: "Firefox · Windows", network: "192.0.2.x" }],
    });
    expect(await accounts.eventsOf(userId), "what is older is cleared away").toEqual(["signed-in"]);
  });

  it("is not shown to who came in over the sign-on of one organisation", async () => {
    const userId = await accounts.addUser();
    const onlyTenantId = await accounts.addTenant(userId, { slug: "vaart" });
    const scope = await accounts.scopeOf(userId, { factors: ["sso"], onlyTenantId });
    expect(await viewOf(scope)).toMatchObject({ security: null, through: "Organisatie vaart" });
    expect(await changeName(scope, { name: "Iemand anders" })).toMatchObject({
      error: { code: "own-session-needed" },
    });
  });

  it("carries another name", async () => {
    const userId = await accounts.addUser();
    const scope = await accounts.scopeOf(userId);
    const { name } = nameInput.parse({ name: "  Noor\u202e\r\n van  Dijk " });
    await changeName(scope, { name });
    const user = await accounts.database.control.read(({ users }) => users.get(userId));
    expect(user?.name).toBe("Noor van Dijk");
    expect(nameInput.safeParse({ name: " \u200b " }).success).toBe(false);
  });
});
