import { fixedClock, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { getPartner } from "../partners/get-partner.server";
import { listPartners } from "../partners/list-partners.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { updateWave } from "../waves/update-wave.server";
import { getNotice } from "./get-notice.server";
import { beginAs } from "./respondent.fixture";
import { submitResponse } from "./submit-response.server";
import { withdrawResponse } from "./withdraw-response.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

async function scopeOn(day: string, token: string) {
  const clock = fixedClock(`${day}T10:00:00Z`);
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  return scope;
}

async function join(name: string, role: "consultant" | "coordinator"): Promise<UserId> {
  const id = newId<UserId>();
  const createdAt = new Date("2026-01-05T09:00:00Z");
  const user = { id, email: `${name.toLowerCase()}-${id}@kade.example`, name, isOperator: false, createdAt };
  await database.control.write(({ users }) => users.insert(user));
  await kade.forTenant.write(({ memberships }) => memberships.set(id, role));
  return id;
}

describe("the notice", () => {
  it("names the readers of the day the wave opened", async () => {
    const before = [await join("Ada", "consultant"), await join("Bas", "coordinator")];
    const { waveId } = await openedWave(kade);
    const [{ token }] = valueOf(await issueLinks(kade.scope, waveId));
    await kade.forTenant.write(async ({ memberships }) => {
      for (const id of before) await memberships.delete(id);
    });
    await join("Carla", "consultant");
    await join("Daan", "coordinator");
    const { blocks } = valueOf(await getNotice(await scopeOn("2026-03-05", token)));
    const text = blocks.map((block) => block.text).join(" ");
    expect(text).toContain("(Ada)");
    expect(text).toContain("Bas (bas-");
    expect(text).not.toMatch(/Carla|Daan/);
  });
});

describe("the last day", () => {
  it("is the last on which answers are taken in; taking them back goes on until the wave closes", async () => {
    const { waveId } = await openedWave(kade);
    const [one, two] = valueOf(await issueLinks(kade.scope, waveId));
    const sent = await beginAs(await scopeOn("2026-03-27", one.token));
    await sent.save("own-words", { "own.words": "Op tijd" });
    expect(await submitResponse(sent.scope, one.token)).toMatchObject({ ok: true });
    const late = await beginAs(await scopeOn("2026-03-27", two.token));
    await late.save("own-words", { "own.words": "Te laat" });
    const closed = { error: { code: "wave-closed" } };
    expect(await submitResponse(await scopeOn("2026-03-28", two.token), two.token)).toMatchObject(closed);
    const after = await scopeOn("2026-03-28", one.token);
    expect(await withdrawResponse(after, one.token, { again: false })).toMatchObject({ ok: true });
  });

  it("of an open wave cannot be moved to a day that has gone by", async () => {
    const { waveId } = await openedWave(kade);
    const move = async (today: string, closesOn: string) =>
      updateWave(await kade.scopeOn(today), waveId, { title: "Meting 1", closesOn });
    expect(await move("2026-03-10", "2026-03-09")).toMatchObject({
      error: { fields: [{ field: "closesOn", key: "field.past" }] },
    });
    expect(await move("2026-03-10", "2026-03-10")).toMatchObject({ ok: true });
    // Another name for a wave whose last day has gone by already.
    expect(await move("2026-03-12", "2026-03-10")).toMatchObject({ ok: true });
  });
});

it("shows the coordinator names of partners that were typed only once no wave is open", async () => {
  const { waveId } = await openedWave(kade);
  const [{ token }] = valueOf(await issueLinks(kade.scope, waveId));
  const before = await listPartners(kade.scope);
  const person = await beginAs(await scopeOn("2026-03-05", token));
  const { added } = await person.relate({ freeName: ["Café De Brug"] });
  await person.relate({ [`strength:${added}`]: ["3"], [`level:${added}`]: ["case"] });
  expect(await submitResponse(person.scope, token)).toMatchObject({ ok: true });
  expect(await listPartners(kade.scope)).toEqual(before);
  expect(valueOf(await getPartner(kade.scope, null)).ownSectors).toEqual([]);
  valueOf(await closeWave(kade.scope, waveId));
  const { proposals, partners } = await listPartners(kade.scope);
  const [proposed] = proposals;
  expect(proposals).toHaveLength(1);
  expect(partners.find(({ id }) => id === proposed.id)).toMatchObject({
    name: "Café De Brug",
    proposed: true,
  });
  expect(valueOf(await getPartner(kade.scope, proposed.id)).partner?.name).toBe("Café De Brug");
});
