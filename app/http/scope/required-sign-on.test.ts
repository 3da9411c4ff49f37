import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MemberRole, type SignInFactor, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, migrate, newId, openDatabase } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findEntrance, type HowSignedIn } from "./member-scope.server";

const folder = mkdtempSync(join(tmpdir(), "vensterbank-doors-"));
const createdAt = new Date("2026-11-01");
const locale = () => "nl" as const;
const own = newId<TenantId>();
const other = newId<TenantId>();
let database: Database;

async function makeMember(email: string, role: MemberRole): Promise<UserId> {
  const id = newId<UserId>();
  await database.control.write(({ users }) =>
    users.insert({ id, email, name: "Iemand", locale: null, isOperator: false, createdAt }),
  );
  for (const tenant of [own, other])
    await database.forTenant(tenant).write(({ memberships }) => memberships.set(id, role));
  return id;
}

const set = (change: { required?: boolean; enabled?: boolean }) =>
  database.forTenant(own).write(({ signOn }) =>
    signOn.put({
      ...{ id: "provider", issuer: "https://login.vaart.example", clientId: "x", sealedSecret: null },
      ...{ joinRole: null, required: true, enabled: true, createdAt, ...change },
    }),
  );

beforeAll(async () => {
  const config = { kind: "sqlite", file: join(folder, "vensterbank.sqlite") } as const;
  await migrate(config);
  database = await openDatabase(config);
  for (const [id, slug] of [
    [own, "vaart"],
    [other, "springtij"],
  ] as const)
    await database.control.write(({ tenants }) =>
      tenants.insert({ id, slug, name: slug, locale: "nl", isDemo: false, createdAt }),
    );
  await database.forTenant(own).write(async ({ signOn }) => {
    await signOn.claimDomain("vaart.example", createdAt);
    await signOn.confirmDomain("vaart.example", createdAt);
  });
});
beforeEach(() => set({}));
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const by = (factors: readonly SignInFactor[], onlyTenantId: TenantId | null = null): HowSignedIn => ({
  factors,
  onlyTenantId,
});
async function kindAt(slug: string, userId: UserId, session?: HowSignedIn) {
  return (await findEntrance(database, { userId, slug, locale, session }))?.kind ?? null;
}

describe("a tenant that requires its own sign-on", () => {
  it("opens to its own people over that sign-on only, however they came in", async () => {
    const userId = await makeMember("a@vaart.example", "coordinator");
    const ways: SignInFactor[][] = [["password"], ["link"], ["passkey"], ["password", "totp"], ["recovery"]];
    for (const way of ways) expect(await kindAt("vaart", userId, by(way)), String(way)).toBe("sign-on");
    expect(await kindAt("vaart", userId)).toBe("sign-on");
    expect(await kindAt("vaart", userId, by(["sso"], own))).toBe("open");
    // What another tenant's sign-on says counts there.
    expect(await kindAt("vaart", userId, by(["sso"], other))).toBeNull();
    expect(
      await findEntrance(database, { userId, slug: "vaart", locale, session: by(["password"]) }),
    ).toEqual({
      kind: "sign-on",
      providerId: "provider",
    });
  });

  it("says nothing about other tenants of the same people", async () => {
    const userId = await makeMember("b@vaart.example", "board");
    expect(await kindAt("springtij", userId, by(["password"]))).toBe("open");
    expect(await kindAt("springtij", userId, by(["sso"], own))).toBeNull();
  });

  it("leaves who has an address elsewhere alone, look-alikes included", async () => {
    for (const email of ["c@adviseurs.example", "c@mail.vaart.example", "c@vaart.example.org"]) {
      const userId = await makeMember(email, "consultant");
      expect(await kindAt("vaart", userId, by(["password"])), email).toBe("open");
    }
  });

  it("keeps a way in for a director with a second factor, and for no director without one", async () => {
    const userId = await makeMember("d@vaart.example", "director");
    expect(await kindAt("vaart", userId, by(["password"]))).toBe("sign-on");
    expect(await kindAt("vaart", userId, by(["link"]))).toBe("sign-on");
    await database.control.write(async ({ totps }) => {
      await totps.propose(userId, "sealed");
      await totps.confirm(userId, createdAt);
    });
    expect(await kindAt("vaart", userId, by(["password"]))).toBe("sign-on");
    expect(await kindAt("vaart", userId, by(["password", "totp"]))).toBe("open");
    expect(await kindAt("vaart", userId, by(["passkey"]))).toBe("open");
  });

  it("is not opened by a second factor that was made just now, by whoever has a director's password", async () => {
    const userId = await makeMember("g@vaart.example", "director");
    const madeAt = new Date();
    const hoursLater = (hours: number) => ({ now: () => new Date(madeAt.getTime() + hours * 3600_000) });
    const kindAfter = async (hours: number) => {
      const asks = { userId, slug: "vaart", locale, clock: hoursLater(hours) };
      return (await findEntrance(database, { ...asks, session: by(["password", "totp"]) }))?.kind;
    };
    await database.control.write(async ({ totps }) => {
      await totps.propose(userId, "sealed");
      await totps.confirm(userId, madeAt);
    });
    expect(await kindAfter(0)).toBe("sign-on");
    expect(await kindAfter(23)).toBe("sign-on");
    expect(await kindAfter(24)).toBe("open");
    // What was shown and is no longer there opens nothing either.
    await database.control.write(({ totps }) => totps.delete(userId));
    expect(await kindAfter(24)).toBe("sign-on");
    const passkey = { credentialId: newId(), userId, publicKey: Buffer.from("key"), counter: 0, name: "x" };
    await database.control.write(({ passkeys }) =>
      passkeys.insert({
        ...{ ...passkey, transports: [], backedUp: false, createdAt: madeAt, lastUsedOn: null },
      }),
    );
    expect(await kindAfter(1)).toBe("sign-on");
    expect(await kindAfter(25)).toBe("open");
  });

  it("is open as before when that is no longer required, switched off, or its domain is given up", async () => {
    const userId = await makeMember("e@vaart.example", "board");
    await set({ required: false });
    expect(await kindAt("vaart", userId, by(["password"]))).toBe("open");
    await set({ enabled: false });
    expect(await kindAt("vaart", userId, by(["password"]))).toBe("open");
    await set({});
    await database.forTenant(own).write(({ signOn }) => signOn.confirmDomain("vaart.example", null));
    expect(await kindAt("vaart", userId, by(["password"]))).toBe("open");
    await database.forTenant(own).write(({ signOn }) => signOn.confirmDomain("vaart.example", createdAt));
  });

  it("asks a second factor of who comes in another way, and is on hold for everybody", async () => {
    const userId = await makeMember("f@vaart.example", "board");
    const other = await makeMember("f@elders.example", "board");
    const update = (change: { status?: "active" | "suspended"; requiresSecondFactor?: boolean }) =>
      database.forTenant(own).write(({ tenant }) => tenant.update(change));
    await update({ requiresSecondFactor: true });
    expect(await kindAt("vaart", userId, by(["sso"], own))).toBe("open");
    expect(await kindAt("vaart", other, by(["password"]))).toBe("second-factor");
    expect(await kindAt("vaart", other, by(["password", "totp"]))).toBe("open");
    await update({ status: "suspended", requiresSecondFactor: false });
    expect(await kindAt("vaart", userId, by(["sso"], own))).toBe("suspended");
    expect(await kindAt("vaart", other, by(["password"]))).toBe("suspended");
    await update({ status: "active" });
  });
});
