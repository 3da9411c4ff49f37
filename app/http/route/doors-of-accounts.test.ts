import { type UserId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { signInSessions } from "../accounts/sign-in-sessions.server";
import { accountRoute } from "./account-route.server";
import { type DoorWorld, doorWorld, minute, open, origin, outcomeOf } from "./door-world.fixture";
import { memberRoute } from "./member-route.server";

let world: DoorWorld;
let slug: string;
let director: UserId;

vi.mock("../database.server", () => ({ database: async () => world.database }));

beforeAll(async () => void (world = await doorWorld()));
afterAll(() => world.close());
beforeEach(async () => void ({ slug, director } = await world.withDirector()));

const home = memberRoute.loader({ may: "tenant.read" }, async () => "in");
const settings = memberRoute.loader({ may: "members.edit", recently: true }, async () => "in");
const account = accountRoute.loader({}, async () => "in");
const atHome = (cookie: string, at: string) => outcomeOf(home, `/t/${at}`, cookie, at);

describe("what asks for recent proof", () => {
  it("leads to the page where one gives it, and back to the page", async () => {
    const cookie = await world.signedIn(director);
    const path = `/t/${slug}/settings/members?x=1`;
    expect(await outcomeOf(settings, path, cookie, slug)).toEqual(open);
    await world.changeSession(cookie, { authenticatedAt: new Date(Date.now() - 16 * minute) });
    const confirm = `/account/confirm?returnTo=${encodeURIComponent(path)}`;
    expect(await outcomeOf(settings, path, cookie, slug)).toEqual({ status: 302, to: confirm });
    expect(await atHome(cookie, slug)).toEqual(open);
    const renewed = await signInSessions(world.database).renew(new Request(origin, { headers: { cookie } }), [
      "totp",
    ]);
    const after = renewed.split(";")[0];
    expect(await outcomeOf(settings, path, after, slug)).toEqual(open);
    expect(after).not.toBe(cookie);
    expect((await atHome(cookie, slug)).to).toMatch(/^\/sign-in/);
  });

  it("knows nothing of sessions from before that was kept", async () => {
    const cookie = await world.signedIn(director);
    await world.changeSession(cookie, { authenticatedAt: null, factors: null });
    expect((await outcomeOf(settings, `/t/${slug}`, cookie, slug)).to).toMatch(/^\/account\/confirm/);
  });
});

describe("what changes the ways into an account", () => {
  const waysIn = accountRoute.loader({ recently: true, changesWaysIn: true }, async () => "in");
  const path = "/account/authenticator?returnTo=%2Foperator";
  const shown = { status: 302, to: `/account/second-factor?returnTo=${encodeURIComponent(path)}` };
  const asked = (cookie: string) => outcomeOf(waysIn, path, cookie);

  it("is open without a second factor to who has none", async () => {
    expect(await asked(await world.signedIn(director))).toEqual(open);
  });

  it("wants the passkey of who has one, so that a stolen password makes no app beside it", async () => {
    await world.database.control.write(({ passkeys }) =>
      passkeys.insert({
        ...{ credentialId: newId(), userId: director, publicKey: Buffer.from("key"), counter: 0 },
        ...{ transports: [], backedUp: false, name: "x", createdAt: new Date(), lastUsedOn: null },
      }),
    );
    for (const factors of [["password"], ["link"], ["password", "link"]] as const)
      expect(await asked(await world.signedIn(director, { factors }))).toEqual(shown);
    expect(await asked(await world.signedIn(director, { factors: ["passkey"] }))).toEqual(open);
  });

  it("wants a code of who has an app, also in a session from before that app", async () => {
    const earlier = await world.signedIn(director);
    await world.database.control.write(async ({ totps }) => {
      await totps.propose(director, "sealed");
      expect(await totps.isOn(director)).toBe(false);
    });
    expect(await asked(earlier)).toEqual(open);
    await world.database.control.write(({ totps }) => totps.confirm(director, new Date()));
    expect(await asked(earlier)).toEqual(shown);
    expect(await asked(await world.signedIn(director, { factors: ["password", "recovery"] }))).toEqual(open);
  });
});

describe("a session", () => {
  it("ends thirty days after it began, however often it was used", async () => {
    const cookie = await world.signedIn(director);
    expect(await outcomeOf(account, "/account", cookie)).toEqual(open);
    await world.changeSession(cookie, { createdAt: new Date(Date.now() - 31 * 24 * 60 * minute) });
    expect((await outcomeOf(account, "/account", cookie)).to).toBe("/sign-in?returnTo=%2Faccount");
  });

  it("takes the place of the one that was there", async () => {
    const cookie = await world.signedIn(director);
    const request = new Request(origin, { headers: { cookie } });
    await signInSessions(world.database).start(request, director, { factors: ["password"] });
    expect((await outcomeOf(account, "/account", cookie)).status).toBe(302);
  });
});
