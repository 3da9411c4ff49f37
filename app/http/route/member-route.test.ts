import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MemberRole, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signInSessions } from "../accounts/sign-in-sessions.server";
import { memberRoute } from "./member-route.server";

const folder = mkdtempSync(join(tmpdir(), "vensterbank-routes-"));
let database: Database;
const cookies: Record<string, string> = {};

vi.mock("../database.server", () => ({ database: async () => database }));

beforeAll(async () => {
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
  const createdAt = new Date();
  const add = async (slug: string, role: MemberRole) => {
    const [id, userId] = [newId<TenantId>(), newId<UserId>()];
    await database.control.write(async ({ tenants, users }) => {
      await tenants.insert({ id, slug, name: slug, locale: "nl", isDemo: false, createdAt });
      await users.insert({
        id: userId,
        email: `${slug}@x.example`,
        name: slug,
        locale: null,
        isOperator: false,
        createdAt,
      });
    });
    await database.forTenant(id).write(({ memberships }) => memberships.set(userId, role));
    cookies[slug] = (
      await signInSessions(database).start(new Request("http://localhost:3000"), userId, {
        factors: ["password"],
      })
    ).split(";")[0];
  };
  await add("own", "board");
  await add("other", "director");
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const answer = async () => ({ answered: true });
const loader = memberRoute.loader({ may: "results.read" }, answer);
const forDirectors = memberRoute.loader({ may: "programme.edit" }, answer);
const action = memberRoute.action({ may: "results.read" }, answer);

function args(cookie: string | undefined, init: RequestInit & { tenant?: string } = {}) {
  const { tenant = "own", ...rest } = init;
  const headers = new Headers(rest.headers);
  if (cookie !== undefined) headers.set("cookie", cookie);
  const request = new Request(`http://localhost:3000/t/${tenant}/results?x=1`, { ...rest, headers });
  return { request, params: { tenant }, context: {} };
}

/** Status of what was thrown, or 200. */
async function statusOf(answered: Promise<unknown>): Promise<number | undefined> {
  try {
    await answered;
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    return (thrown as { init?: ResponseInit }).init?.status;
  }
}

describe("memberRoute", () => {
  it("answers a member who has the permission", async () => {
    expect(await loader(args(cookies.own))).toEqual({ answered: true });
  });

  it("sends who is not signed in to the sign-in page and back", async () => {
    const thrown = await loader(args(undefined)).then(
      () => null,
      (error: unknown) => error as Response,
    );
    expect(thrown?.status).toBe(302);
    expect(thrown?.headers.get("location")).toBe("/sign-in?returnTo=%2Ft%2Fown%2Fresults%3Fx%3D1");
    expect(thrown?.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("hides a foreign tenant as if it did not exist", async () => {
    expect(await statusOf(loader(args(cookies.own, { tenant: "other" })))).toBe(404);
    expect(await statusOf(loader(args(cookies.own, { tenant: "nowhere" })))).toBe(404);
    expect(await statusOf(loader(args(cookies.own, { tenant: "../own" })))).toBe(404);
  });

  it("refuses a member without the permission", async () => {
    expect(await statusOf(forDirectors(args(cookies.own)))).toBe(403);
    expect(await statusOf(forDirectors(args(cookies.other, { tenant: "other" })))).toBe(200);
  });

  it("takes a form from our own pages only", async () => {
    const form = (origin?: string) => ({
      method: "POST",
      body: new URLSearchParams({ a: "1" }),
      headers: new Headers(origin === undefined ? [] : [["origin", origin]]),
    });
    expect(await statusOf(action(args(cookies.own, form("http://localhost:3000"))))).toBe(200);
    expect(await statusOf(action(args(cookies.own, form("https://evil.example"))))).toBe(403);
    expect(await statusOf(action(args(cookies.own, form())))).toBe(403);
    expect(await statusOf(action(args("session=made-up", form("http://localhost:3000"))))).toBe(302);
  });
});
