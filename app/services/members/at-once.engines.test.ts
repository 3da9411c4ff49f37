import { type Database, openDatabase } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  migratedPlace,
  type Place,
  postgresPlace,
  sqlitePlace,
} from "@vensterbank/db/contract/test-database";
import { type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { acceptInvitation } from "./accept-invitation.server";
import { changeMember } from "./change-member.server";
import { inviteMember } from "./invite-member.server";
import { listMembers } from "./list-members.server";
import { accountIn, mailbox, memberOf, tokenIn, visitor } from "./members.fixture";
import { removeMember } from "./remove-member.server";

const places = { sqlite: sqlitePlace, postgres: postgresPlace };
const pathOf = (token: string) => `/invitation/${token}`;
const password = "een gele fiets bij het water";

describe.each(["sqlite", "postgres"] as const)("at once, on %s", (kind) => {
  let place: Place;
  let database: Database;
  let kade: Organisation;
  let mails: ReturnType<typeof mailbox>;
  let count = 0;

  beforeAll(async () => {
    place = await migratedPlace(places[kind]);
    database = await openDatabase(place.config);
    mails = mailbox();
  });
  afterAll(async () => {
    mails.restore();
    await database.close();
    await place.remove();
  });
  beforeEach(async () => (kade = await organisationIn(database)));

  const directors = async () =>
    (await kade.forTenant.read(({ memberships }) => memberships.list())).filter(
      ({ role }) => role === "director",
    );

  const invited = async () => {
    await mails.taken();
    const email = `ada${count++}@elders.example`;
    valueOf(await inviteMember(kade.scope, { email, role: "board" }, pathOf));
    return { email, token: tokenIn((await mails.taken())[0]) };
  };

  it("two directors remove each other: one of them stays", async () => {
    for (let round = 0; round < 5; round++) {
      kade = await organisationIn(database);
      const other = await memberOf(database, kade, "director");
      const done = await Promise.all([
        removeMember(kade.scope, other.userId),
        removeMember(other.scope, kade.userId),
      ]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await directors()).toHaveLength(1);
    }
  });

  it("two directors make each other something less: one of them stays", async () => {
    const other = await memberOf(database, kade, "director");
    const done = await Promise.all([
      changeMember(kade.scope, other.userId, { role: "board" }),
      changeMember(other.scope, kade.userId, { role: "board" }),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await directors()).toHaveLength(1);
  });

  it("many accept one invitation: it lets in once", async () => {
    const { email, token } = await invited();
    const userId = await accountIn(database, email);
    const tries = await Promise.all(
      Array.from({ length: 6 }, async () => acceptInvitation(await visitor(database, userId), token, null)),
    );
    expect(tries.filter((one) => one.ok && "joined" in one.value)).toHaveLength(1);
    const log = await kade.forTenant.read(({ auditLog }) => auditLog.list(50));
    expect(log.filter(({ action }) => action === "members.join")).toHaveLength(1);
  });

  it("many make the account of one invitation: there is one account, with one way in", async () => {
    const { email, token } = await invited();
    const tries = await Promise.all(
      Array.from({ length: 4 }, async (_, i) =>
        acceptInvitation(await visitor(database), token, { name: `Ada ${i}`, password }),
      ),
    );
    expect(tries.filter((one) => one.ok && "joined" in one.value)).toHaveLength(1);
    const all = await database.control.read(({ users }) => users.list());
    expect(all.filter((user) => user.email === email)).toHaveLength(1);
    expect((await listMembers(kade.scope)).members.filter((member) => member.email === email)).toHaveLength(
      1,
    );
  });

  it("one address is invited many times: one invitation is open, and one link works", async () => {
    const email = `ada${count++}@elders.example`;
    await Promise.all(
      Array.from({ length: 4 }, () => inviteMember(kade.scope, { email, role: "board" }, pathOf)),
    );
    const tokens = (await mails.taken()).map(tokenIn);
    expect((await listMembers(kade.scope)).invitations).toHaveLength(1);
    const open = await Promise.all(
      tokens.map(async (token) => acceptInvitation(await visitor(database), token, null)),
    );
    expect(open.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
