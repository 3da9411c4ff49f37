import { fixedClock, type PersonId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { getRelations } from "./get-relations.server";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { beginAs } from "./respondent.fixture";
import { searchRoster } from "./search-roster.server";
import { keptWaves, wavesKept } from "./wave-names.server";

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database);
});

async function begun(token = wave.tokens[1]) {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  await beginAs(scope);
  return {
    search: async (text: string) => {
      const found = await searchRoster(scope, text);
      if (!found.ok) throw new Error(found.error.code);
      return { names: found.value.entries.map(({ name }) => name), more: found.value.more };
    },
    view: async () => {
      const found = await getRelations(scope);
      if (!found.ok || !found.value) throw new Error("No page");
      return found.value;
    },
  };
}

/** Adds people to the wave as if they had been there when it opened. */
async function more(count: number, unit = 1): Promise<void> {
  const unitId = wave.units[unit].id;
  const added = Array.from({ length: count }, (_, i) => {
    const name = `Extra ${String.fromCharCode(97 + (i % 26))}${i} Persoon`;
    return {
      id: newId<PersonId>(),
      code: `x${i}`,
      name,
      role: "professional" as const,
      unitId,
      activeFrom: "2025-01-01",
    };
  });
  await wave.forTenant.write(async ({ people, waves }) => {
    await people.insertMany(added);
    await waves.insertMembers(
      wave.waveId,
      added.map(({ id, role }) => ({ personId: id, unitId, role })),
    );
  });
}

const rename = (id: PersonId, name: string, isAudited: boolean) =>
  wave.forTenant.write(async ({ people, auditLog }) => {
    await people.update(id, { name });
    const at = new Date("2026-11-22T09:00:00Z");
    if (isAudited)
      await auditLog.append({ id: newId(), at, userId: null, action: "people.edit", subject: id });
  });

describe("searching the roster", () => {
  it("never finds oneself, and puts one's own team first among those that fit as well", async () => {
    const { search } = await begun();
    const { names } = await search("aan");
    expect(names).not.toContain(wave.people[1].name);
    const own = new Set(wave.people.slice(0, 6).map(({ name }) => name));
    expect(names.slice(0, 5).every((name) => own.has(name))).toBe(true);
    expect(names).toHaveLength(11);
  });

  it("gives a few names, some to spare for who is shown already, and says that there are more, whatever is typed", async () => {
    await more(150);
    const { search } = await begun();
    const { names, more: isMore } = await search("e");
    expect([names.length, isMore]).toEqual([24, true]);
  });

  it("tells an outsider nothing for one letter, and never a partner", async () => {
    const { search, view } = await begun(wave.partnerToken);
    expect(await search("r")).toEqual({ names: [], more: false });
    expect((await search("re")).names.length).toBeGreaterThan(0);
    expect((await search("havenstad")).names).toEqual([]);
    expect(await view()).toMatchObject({ letters: 2, names: [], isHidden: true });
  });

  it("hides a list of more than a hundred names, and goes on suggesting one's own team", async () => {
    await more(95);
    const { view } = await begun();
    const { names, isHidden } = await view();
    expect(isHidden).toBe(true);
    expect(names.map(({ own, unit }) => [own, unit])).toEqual([[true, "Team noord"]]);
  });

  it("finds a name as it is called now, as soon as the change is recorded", async () => {
    const { search } = await begun();
    const { id, name } = wave.people[8];
    expect((await search(name)).names[0]).toBe(name);
    await rename(id, "Quirijn Zeldzaam", true);
    expect((await search("quirijn")).names).toEqual(["Quirijn Zeldzaam"]);
    expect((await search(name)).names).not.toContain(name);
  });

  it("keeps names ready between two searches", async () => {
    const { search } = await begun();
    await search("a");
    await rename(wave.people[8].id, "Quirijn Zeldzaam", false);
    expect((await search("quirijn")).names).toEqual([]);
  });

  it("keeps the waves apart, and only the last few ready", async () => {
    const { search } = await begun();
    await search("a");
    expect(keptWaves().at(-1)).toBe(wave.waveId);
    const first = wave.waveId;
    for (let i = 0; i < wavesKept; i++) {
      const other = await openWaveIn(database);
      await (await begun(other.tokens[1])).search("aan");
    }
    expect(keptWaves()).toHaveLength(wavesKept);
    expect(keptWaves()).not.toContain(first);
    expect((await search("aan")).names).toHaveLength(11);
  });

  it("tells nobody before consent, and nobody of a wave that has closed", async () => {
    const clock = fixedClock("2026-11-22T10:00:00Z");
    const scope = await openRespondentScope(database, { token: wave.tokens[3], locale: () => "nl", clock });
    if (!scope) throw new Error("No scope");
    expect(await searchRoster(scope, "aan")).toEqual({ ok: true, value: { entries: [], more: false } });
    await wave.forTenant.write(({ waves }) => waves.changeStatus(wave.waveId, "open", "closed"));
    expect(await searchRoster(scope, "aan")).toMatchObject({ error: { code: "wave-closed" } });
  });
});
