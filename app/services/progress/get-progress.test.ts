import { fixedClock, type MemberRole, type UserId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MemberScope, openMemberScope } from "../../http/scope/member-scope.server";
import { generateDemo } from "../demo/generate-demo.server";
import { seedOrganisation } from "../demo/seed-organisation.server";
import { getHome } from "../home/get-home.server";
import { organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getProgress } from "./get-progress.server";

/* Two waves of the small demo organisation that stays as it is. */
const at = new Date("2026-11-22T10:00:00Z");
let store: Awaited<ReturnType<typeof temporaryDatabase>>;
let organisation: Awaited<ReturnType<typeof organisationIn>>;

beforeAll(async () => {
  store = await temporaryDatabase();
  organisation = await organisationIn(store.database);
  const springtij = generateDemo().find(({ profile }) => profile.slug === "springtij");
  if (!springtij) throw new Error("No such demo organisation");
  await seedOrganisation(
    springtij,
    (clock) => scopeAs("director", clock.now()),
    at,
    () => {},
  );
}, 120_000);
afterAll(() => store.close());

/** A member of the organisation, made when first asked for. */
async function scopeAs(role: MemberRole, now = at): Promise<MemberScope> {
  const { database } = store;
  const userId = role === "director" ? organisation.userId : await member(role);
  const request = { userId, slug: organisation.tenantId, clock: fixedClock(now) };
  const scope = await openMemberScope(database, { ...request, locale: (own) => own });
  if (!scope) throw new Error("No scope");
  return scope;
}

const members = new Map<MemberRole, UserId>();
async function member(role: MemberRole): Promise<UserId> {
  const known = members.get(role);
  if (known) return known;
  const id = newId<UserId>();
  const email = `${id}@springtij.example`;
  await store.database.control.write(({ users }) =>
    users.insert({ id, email, name: role, isOperator: false, createdAt: at }),
  );
  await organisation.forTenant.write(({ memberships }) => memberships.set(id, role));
  members.set(role, id);
  return id;
}

async function reportFor(role: MemberRole) {
  const progress = valueOf(await getProgress(await scopeAs(role)));
  if (progress.state !== "ready") throw new Error(progress.state);
  return progress.report;
}

describe("progress over two published waves", () => {
  it("says that no movement was shown, with what would have been seen, and the reaction that stayed", async () => {
    const { title, latest, whole, earlier, waves, unpublished } = await reportFor("board");
    expect(title.key).toBe("progress.headline.both");
    expect(latest?.findings.map(({ key }) => key)).toEqual([
      "progress.finding.internal",
      "progress.finding.external",
    ]);
    expect(JSON.stringify(latest?.findings)).toContain("progress.phrase.no-movement");
    expect(latest?.transition.map(({ key }) => key)).toEqual(["progress.transition.same"]);
    expect([whole, earlier, unpublished]).toEqual([null, [], []]);
    expect(waves).toHaveLength(2);
  });

  it("shows no movement of roles without a position to be seen, and managers by all of then beside all of now", async () => {
    const { roles } = await reportFor("director");
    const hidden = roles?.chart?.rows.filter(({ values }) => values[0] && "withheld" in values[0]);
    expect(hidden?.map(({ id }) => id)).toEqual(["director", "support"]);
  });

  it("tells of each unit that may be seen what moved, or what would have been seen, and names the others", async () => {
    const { units } = await reportFor("board");
    if (units === null) throw new Error("no units");
    const names = [...units.rows.map(({ name }) => name), ...units.held];
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1);
    expect(units.chart === null).toBe(units.rows.length === 0);
    expect(units.family === null).toBe(units.rows.length === 0);
    for (const { words } of units.rows) expect(words).toHaveLength(2);
  });

  it("keeps events on the time axis, and those in between with the step", async () => {
    const { chart, latest } = await reportFor("coordinator");
    expect(chart.events.length).toBeGreaterThan(latest?.events.length ?? 0);
    expect(latest?.events.length).toBeGreaterThan(0);
  });

  it("refuses a programme that is not there", async () => {
    const answer = await getProgress(await scopeAs("board"), "elsewhere");
    expect(!answer.ok && answer.error.code).toBe("not-found");
  });
});

describe("before publishing", () => {
  beforeAll(async () => {
    await organisation.forTenant.write(async ({ waves }) => {
      const [newest] = await waves.list();
      await waves.changeStatus(newest.id, "published", "closed");
    });
  });

  it.each(["director", "coordinator", "board"] as const)(
    "the %s reads the published wave only",
    async (role) => {
      const report = await reportFor(role);
      expect(report.waves).toHaveLength(1);
      expect([report.latest, report.roles, report.network]).toEqual([null, null, null]);
      const { latest } = await getHome(await scopeAs(role));
      expect(latest?.wave.title).toBe(report.waves[0].title);
      expect(latest?.movement).toBeNull();
    },
  );

  it("the consultant reads both, and is told which is not published", async () => {
    const report = await reportFor("consultant");
    expect(report.waves.map(({ published }) => published)).toEqual([true, false]);
    expect(report.unpublished).toEqual([report.waves[1].title]);
    const { latest, steps } = await getHome(await scopeAs("consultant"));
    expect(latest?.wave.published).toBe(false);
    expect(steps.map(({ text }) => text.key)).toEqual(["tenant.home.do.publish"]);
  });

  it("the director is asked to publish; the board does not learn of the wave", async () => {
    const director = await getHome(await scopeAs("director"));
    expect(director.steps.map(({ text }) => text.key)).toEqual(["tenant.home.do.publish"]);
    const board = await getHome(await scopeAs("board"));
    expect(board.programmes.flatMap(({ waves }) => waves.map(({ status }) => status))).toEqual(["published"]);
    expect(board.open).toEqual([]);
  });
});
