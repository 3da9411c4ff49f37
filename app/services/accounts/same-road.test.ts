import { newId, type ControlRepositories } from "@vensterbank/db";
import { type TenantId, type UserId } from "@vensterbank/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { type Accounts, openAccounts } from "./account.fixture";
import { hashQueue } from "./hash-queue.server";
import { askReset } from "./mail-links/ask-reset.server";
import { askSignInLink } from "./mail-links/ask-sign-in-link.server";
import { hashPassword } from "./password.server";
import { signIn } from "./sign-in.server";

/**
 * Nobody learns which addresses have an account. Clocks are no proof in a test: what is compared is what is answered, how
 * many passwords are hashed, and which questions are put to the database in which order.
 */
let accounts: Accounts;
let emails: Record<string, string>;
const address = "192.0.2.7";
const places = { linkTo: (token: string) => `/there/${token}`, signIn: "/sign-in" };
const passwordHash = await hashPassword("een goed wachtwoord");

beforeEach(async () => {
  accounts = await openAccounts();
  const ids: Record<"known" | "passwordless" | "suspended", UserId> = {
    known: await accounts.addUser(),
    passwordless: await accounts.addUser(),
    suspended: await accounts.addUser(),
  };
  const hold = await accounts.addTenant(ids.suspended);
  await accounts.database.control.write(async ({ users }) => {
    await users.setPasswordHash(ids.known, passwordHash);
    await users.setPasswordHash(ids.suspended, passwordHash);
  });
  await accounts.database.forTenant(hold).write(({ tenant }) => tenant.update({ status: "suspended" }));
  const known = Object.entries(ids).map(([kind, id]) => [kind, `${id}@vaart.example`]);
  emails = { ...Object.fromEntries(known), unknown: `${newId<TenantId>()}@vaart.example` };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await accounts.close();
});

/** A scope that writes down what is asked of the database. */
function watched(): { scope: ControlScope; road: string[] } {
  const road: string[] = [];
  const inner = accounts.nobody();
  const watch = (mode: string) => (repositories: ControlRepositories) => {
    road.push(mode);
    return new Proxy(repositories, {
      get: (all, name: keyof ControlRepositories) =>
        new Proxy(all[name], {
          get: (repository, call: string) => {
            road.push(`${name}.${call}`);
            return (repository as Record<string, unknown>)[call];
          },
        }),
    });
  };
  const scope = Object.create(inner, {
    read: {
      value: (work: (all: ControlRepositories) => Promise<unknown>) =>
        inner.read((all) => work(watch("read")(all))),
    },
    write: {
      value: (work: (all: ControlRepositories) => Promise<unknown>) =>
        inner.write((all) => work(watch("write")(all))),
    },
  }) as ControlScope;
  return { scope, road };
}

async function walk(go: (scope: ControlScope) => Promise<unknown>) {
  const hashed = vi.spyOn(hashQueue, "run");
  const { scope, road } = watched();
  const answer = await go(scope);
  const hashes = hashed.mock.calls.length;
  hashed.mockRestore();
  return { answer, road, hashes };
}

const ways = {
  "a wrong password": (email: string) => (scope: ControlScope) =>
    signIn(scope, { email, password: "een verkeerd wachtwoord", address }),
  "a link": (email: string) => (scope: ControlScope) =>
    askSignInLink(scope, { email, address, returnTo: null, device: null }, places.linkTo),
  "a reset": (email: string) => (scope: ControlScope) => askReset(scope, { email, address }, places),
};

describe("who has an account", () => {
  it.each(Object.entries(ways))("is not told by %s: the same answer by the same road", async (_, way) => {
    // The hash that stands for nobody's is made once in a process.
    await walk(ways["a wrong password"](emails.unknown));
    const unknown = await walk(way(emails.unknown));
    expect(unknown.road.length).toBeGreaterThan(4);
    for (const kind of ["known", "passwordless", "suspended"]) {
      const walked = await walk(way(emails[kind]));
      expect(walked, kind).toEqual(unknown);
    }
  });
});
