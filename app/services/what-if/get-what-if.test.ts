import { contentHash } from "@vensterbank/analyse";
import { type MemberRole, type NameLevel, type ResultId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { type Coverage, type NetworkResult } from "@vensterbank/network";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coalitionWorld, type CoalitionWorld } from "../coalitions/coalition-world.fixture";
import { computationRunner } from "../computations/process-runner.server";
import { valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getWhatIf } from "./get-what-if.server";
import { readWhatIf } from "./what-if-choice.server";

let database: Database;
let close: () => Promise<void>;
const worlds = new Map<NameLevel, CoalitionWorld>();

beforeAll(async () => {
  ({ database, close } = await temporaryDatabase());
  for (const level of ["names", "roles", "groups"] as const)
    worlds.set(
      level,
      await coalitionWorld(database, level, { lastStatus: level === "names" ? "closed" : "published" }),
    );
});

afterAll(async () => {
  await computationRunner().close();
  await close();
});

function worldOf(level: NameLevel): CoalitionWorld {
  const world = worlds.get(level);
  if (!world) throw new Error("No world");
  return world;
}

async function ask(level: NameLevel, role: MemberRole, query = "", wave = 0) {
  const { waves, scopeOf } = worldOf(level);
  return getWhatIf(await scopeOf(role), waves[wave], readWhatIf(new URLSearchParams(query)));
}
const page = async (...args: Parameters<typeof ask>) => valueOf(await ask(...args));

describe("what new relations would add", () => {
  it.each([
    ["teams", "roles", "board"],
    ["partners", "roles", "board"],
    ["managers", "names", "consultant"],
  ] as const)("is said per step, with its range: %s", async (aim, level, role) => {
    const { state, plan, splits } = await page(level, role, `aim=${aim}&budget=3`);
    expect(state).toBe("shown");
    expect(plan?.steps.length).toBeGreaterThan(0);
    for (const { gain, range } of plan?.steps ?? []) {
      expect(gain).toBeGreaterThan(0);
      expect(range?.low).toBeLessThanOrEqual(gain ?? 0);
    }
    expect(plan?.coverageAfter).toBeGreaterThan(plan?.coverageBefore ?? 1);
    expect(splits?.length).toBeGreaterThan(1);
  });

  it("names people only for who may see names and asks for them", async () => {
    const asked = await page("names", "consultant", "named=1");
    expect(asked.plan?.steps[0].people?.join()).toMatch(/Geheim/);
    expect((await page("names", "consultant")).plan?.steps[0].people).toBeNull();
    expect(JSON.stringify((await page("names", "consultant")).plan)).not.toContain("Geheim");
    expect((await page("names", "consultant", "named=1&detail=roles")).plan?.steps[0].people).toBeNull();
  });

  const without = (["names", "roles", "groups"] as const).flatMap((level) =>
    (["coordinator", "board", "director", "consultant"] as const)
      .filter((role) => level !== "names" || role === "board" || role === "coordinator")
      .map((role) => [level, role] as const),
  );

  it.each(without)("lets no name or id out: %s for a %s", async (level, role) => {
    const { ids, names } = worldOf(level);
    for (const aim of ["teams", "partners"]) {
      const text = JSON.stringify(await page(level, role, `aim=${aim}&named=1&budget=10&cap=5`));
      for (const secret of [...ids, ...names]) expect(text.includes(secret), secret).toBe(false);
    }
    const { removal } = await page(level, role, "without=abc");
    expect(removal).toBeNull();
  });

  it.each(without)("tells of no group below the threshold: %s for a %s", async (level, role) => {
    const shown = JSON.stringify(
      (await page(level, role, "budget=10&cap=5&weighting=equal")).plan?.steps.flatMap((step) => [
        step.one,
        step.other,
        step.otherBlocks,
      ]),
    );
    // West has four people, of ten in Oost four answered.
    expect(shown).toMatch(/Team noord/);
    expect(shown).not.toMatch(/Team (west|oost)/);
  });

  it("is not said of managers when there are fewer than the threshold", async () => {
    expect(await page("roles", "board", "aim=managers")).toMatchObject({ state: "no-blocks", plan: null });
  });

  it("does not say what crosses the border as a whole to who sees groups only, when few partners answered", async () => {
    const { waves, scopeOf } = await coalitionWorld(database, "groups", { partnerAnswers: 3 });
    const few = valueOf(await getWhatIf(await scopeOf("board"), waves[0], readWhatIf(new URLSearchParams())))
      .plan?.sideEffects;
    expect(few?.eiBorder).toEqual({ before: null, after: null });
    expect(few?.eiUnit.before).not.toBeNull();
    const many = (await page("groups", "board")).plan?.sideEffects;
    expect(many?.eiBorder.before).not.toBeNull();
  });

  it("has no roles and no figure of one relation where groups were promised", async () => {
    const { aims, plan } = await page("groups", "director", "budget=2");
    expect(aims).toEqual(["teams", "partners"]);
    expect(plan?.range).toBeNull();
    expect(plan?.sideEffects.cutPoints).toBeNull();
    for (const step of plan?.steps ?? [])
      expect([step.gain, step.range, step.alternatives]).toEqual([null, null, null]);
    for (const share of [plan?.coverageBefore, plan?.coverageAfter])
      expect(Number.isInteger(Math.round((share ?? 0.5) * 1e6) / 1e4)).toBe(true);
    expect(await page("groups", "director", "aim=managers")).toMatchObject({
      state: "refused",
      problems: [{ key: "whatIf.wrong.aim" }],
    });
  });
});

describe("what comes apart", () => {
  it("is said by name, for several people at once", async () => {
    const { removal } = await page("names", "consultant");
    const [one, other] = removal?.people ?? [];
    expect(removal?.people).toHaveLength(38);
    expect(removal?.partners).toHaveLength(7);
    const gone = await page("names", "consultant", `without=${one.key}&without=${other.key}`);
    expect(gone.removal?.chosen).toEqual([one, other]);
    const { shown } = gone.removal ?? {};
    const left = (sizes: readonly number[] | undefined) => sizes?.reduce((sum, size) => sum + size, 0);
    expect(left(shown?.partsAfter)).toBe(43);
    expect(left(shown?.partsBefore)).toBe(43);
    expect(shown?.coverage?.after).toBeLessThan(shown?.coverage?.before ?? 0);
    expect(shown?.blocks.length).toBeGreaterThan(0);
  });

  it("refuses somebody who is not there, and ids in place of keys", async () => {
    for (const key of ["abc", worldOf("names").ids[0]])
      expect(await page("names", "consultant", `without=${key}`)).toMatchObject({
        state: "refused",
        problems: [{ key: "whatIf.wrong.without" }],
        plan: null,
      });
  });
});

describe("too few answers", () => {
  /** The same outcome, as if fewer people had told about their relations. */
  async function withResponse(coverage: Partial<Coverage>): Promise<void> {
    const { waves, organisation } = worldOf("names");
    await organisation.forTenant.write(async ({ results }) => {
      const row = await results.latest(waves[1], "network");
      const stored = row?.document as NetworkResult;
      const document = { ...stored, coverage: { ...stored.coverage, ...coverage } };
      await results.append({
        id: newId<ResultId>(),
        waveId: waves[1],
        kind: "network",
        document,
        contentHash: contentHash(document),
        computedAt: new Date(),
      });
    });
  }

  it("leave no names, no place of a person and no small group; then nothing at all", async () => {
    await withResponse({ nodesWithheld: "response-below-80" });
    const fewer = await page("names", "consultant", "named=1&without=abc", 1);
    expect(fewer).toMatchObject({
      state: "shown",
      fewest: 5,
      removal: { reason: "response-below-80", people: [], partners: [], holding: [], shown: null },
      plan: { sideEffects: { cutPoints: null } },
    });
    expect(JSON.stringify(fewer)).not.toContain("Geheim");
    expect(JSON.stringify(fewer.plan)).not.toMatch(/Team (west|oost)/);
    await withResponse({ blocksWithheld: "response-below-70" });
    const none = await page("names", "consultant", "", 1);
    expect(none).toMatchObject({ state: "withheld", reason: "response-below-70", plan: null, removal: null });
  });
});

describe("bad input", () => {
  it.each([
    ["budget=9999", "budget"],
    ["budget=0", "budget"],
    ["budget=2.5", "budget"],
    ["cap=many", "cap"],
    ["works=10", "works"],
    ["weighting=heavy", "weighting"],
    ["level=hobby", "level"],
    ["aim=everybody", "aim"],
    [Array.from({ length: 6 }, (_, i) => `without=${i}`).join("&"), "without.many"],
  ])("%s is refused with a sentence, and nothing is computed", async (query, field) => {
    const { state, problems, plan } = await page("roles", "board", query);
    expect([state, plan]).toEqual(["refused", null]);
    expect(problems.map(({ key }) => key)).toContain(`whatIf.wrong.${field}`);
  });

  it("in a wave that is not published or of another tenant there is nothing", async () => {
    expect(await ask("names", "director", "", 1)).toMatchObject({ ok: false, error: { code: "not-found" } });
    const foreign = await worldOf("groups").scopeOf("consultant");
    const found = await getWhatIf(foreign, worldOf("roles").waves[0], readWhatIf(new URLSearchParams()));
    expect(found).toMatchObject({ ok: false, error: { code: "not-found" } });
  });
});

describe("a request that has ended", () => {
  it("computes nothing", async () => {
    const { waves, scopeOf } = worldOf("roles");
    const read = readWhatIf(new URLSearchParams("budget=7"));
    const signal = AbortSignal.abort(new Error("left"));
    await expect(getWhatIf(await scopeOf("board"), waves[0], read, { signal })).rejects.toThrow("left");
  });
});
