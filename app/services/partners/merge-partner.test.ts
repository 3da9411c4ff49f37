import { type PartnerId } from "@vensterbank/core";
import { type Database, newId, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  fillRoster,
  openedWave,
  type Organisation,
  organisationIn,
  valueOf,
} from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { rosterOn } from "../waves/wave-roster.server";
import { getPartner } from "./get-partner.server";
import { listPartners } from "./list-partners.server";
import { mergePartner } from "./merge-partner.server";
import { saveContact } from "./save-contact.server";
import { savePartner } from "./save-partner.server";
import { sayPartnersDistinct } from "./say-partners-distinct.server";
import { unmergePartner } from "./unmerge-partner.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

async function propose(name: string): Promise<PartnerId> {
  const id = randomId<PartnerId>();
  const row = { id, code: `voorstel-${id}`, name, sector: "unknown", proposed: true };
  await kade.forTenant.write(({ partners }) => partners.insertMany([row]));
  return id;
}

const rows = () => kade.forTenant.read(({ partners }) => partners.list());
const idOf = async (code: string) =>
  (await rows()).find((one) => one.code === code)?.id ?? newId<PartnerId>();
const merge = (id: PartnerId, into: PartnerId) => mergePartner(kade.scope, id, { into });
const audited = async (action: string) =>
  (await kade.forTenant.read(({ auditLog }) => auditLog.list(50))).filter((entry) => entry.action === action);

describe("partners that may be listed twice", () => {
  beforeEach(() => fillRoster(kade));

  it("are told until they are merged, or somebody says that they are not the same", async () => {
    const o1 = await idOf("o1");
    const name = (await rows()).find(({ id }) => id === o1)?.name ?? "";
    const twin = valueOf(await savePartner(kade.scope, null, { code: "twin", name, sector: "housing" }));
    const told = async () => (await listPartners(kade.scope)).duplicates;
    expect(await told()).toMatchObject([{ reason: "name", first: { id: o1 }, second: { id: twin } }]);
    valueOf(await merge(twin, o1));
    expect(await told()).toEqual([]);
    valueOf(await unmergePartner(kade.scope, twin));
    expect(await told()).toHaveLength(1);
    valueOf(await sayPartnersDistinct(kade.scope, twin, o1));
    expect(await told()).toEqual([]);
    expect(await audited("partners.distinct")).toHaveLength(1);
    const other = await organisationIn(database);
    expect(await sayPartnersDistinct(other.scope, twin, o1)).toMatchObject({ error: { code: "not-found" } });
  });
});

describe("merging partners", () => {
  beforeEach(() => fillRoster(kade));

  it("points to the other partner, and undoing restores every row exactly", async () => {
    const typed = await propose("corporatie anker");
    const before = await rows();
    const o1 = await idOf("o1");
    valueOf(await merge(typed, o1));
    const { partners, proposals } = await listPartners(kade.scope);
    expect(proposals).toEqual([]);
    expect(partners.find(({ id }) => id === o1)?.merged.map(({ name }) => name)).toEqual([
      "corporatie anker",
    ]);
    expect(partners.map(({ id }) => id)).not.toContain(typed);
    expect(valueOf(await getPartner(kade.scope, typed)).partner?.mergedInto?.id).toBe(o1);
    valueOf(await unmergePartner(kade.scope, typed));
    expect(await rows()).toEqual(before);
    expect([await audited("partners.merge"), await audited("partners.unmerge")].map((a) => a.length)).toEqual(
      [1, 1],
    );
    expect((await audited("partners.merge"))[0]).toMatchObject({ subject: typed, userId: kade.userId });
  });

  it("suggests names that look like it, first of all", async () => {
    const typed = await propose("De Corporatie");
    const { proposals } = await listPartners(kade.scope);
    expect(proposals).toMatchObject([{ name: "De Corporatie", near: [{ name: "Corporatie" }] }]);
    const { choices } = valueOf(await getPartner(kade.scope, typed));
    expect([choices.near, choices.others].map((all) => all.map(({ name }) => name))).toEqual([
      ["Corporatie"],
      ["Gemeente"],
    ]);
  });

  it("follows a chain of merges, and gives back each link by itself", async () => {
    const [a, b, o1] = [await propose("A-huis"), await propose("B-huis"), await idOf("o1")];
    valueOf(await merge(a, b));
    valueOf(await merge(b, o1));
    const names = async (id: PartnerId) =>
      valueOf(await getPartner(kade.scope, id)).mergedHere.map(({ name }) => name);
    expect(await names(o1)).toEqual(["A-huis", "B-huis"]);
    valueOf(await unmergePartner(kade.scope, b));
    expect([await names(o1), await names(b)]).toEqual([[], ["A-huis"]]);
    valueOf(await merge(b, o1));
    valueOf(await unmergePartner(kade.scope, a));
    expect(await names(o1)).toEqual(["B-huis"]);
  });

  it("closes no circle, however long", async () => {
    const [a, b, c] = [await propose("A-huis"), await propose("B-huis"), await propose("C-huis")];
    valueOf(await merge(a, b));
    valueOf(await merge(b, c));
    for (const into of [a, b])
      expect(await merge(c, into)).toMatchObject({
        error: { fields: [{ field: "into", key: "field.merged-with-itself" }] },
      });
    expect(await merge(c, c)).toMatchObject({ error: { fields: [{ field: "into" }] } });
  });

  it("keeps a partner of the list from disappearing into a proposal", async () => {
    const [typed, o1] = [await propose("Corporatie Zuid"), await idOf("o1")];
    expect(await merge(o1, typed)).toMatchObject({ error: { fields: [{ field: "into" }] } });
    expect(valueOf(await getPartner(kade.scope, o1)).choices.near).toEqual([]);
  });

  it("says it when somebody else was first, and takes a second click for the first", async () => {
    const [typed, o1, o2] = [await propose("Huis"), await idOf("o1"), await idOf("o2")];
    const both = await Promise.all([merge(typed, o1), merge(typed, o2)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: "conflict" } });
    const winner = valueOf(await getPartner(kade.scope, typed)).partner?.mergedInto?.id ?? o1;
    valueOf(await merge(typed, winner));
    expect(await audited("partners.merge")).toHaveLength(1);
    const form = { code: "x", name: "Huis", sector: "housing" };
    expect(await savePartner(kade.scope, typed, form)).toMatchObject({ error: { code: "conflict" } });
    expect(await merge(winner === o1 ? o2 : o1, typed)).toMatchObject({ ok: false });
    valueOf(await unmergePartner(kade.scope, typed));
    valueOf(await unmergePartner(kade.scope, typed));
    expect(await audited("partners.unmerge")).toHaveLength(1);
  });

  it("knows only partners of the own tenant", async () => {
    const [o1, o2] = [await idOf("o1"), await idOf("o2")];
    const other = await organisationIn(database);
    expect(await mergePartner(other.scope, o1, { into: o2 })).toMatchObject({ error: { code: "not-found" } });
    expect(await unmergePartner(other.scope, o1)).toMatchObject({ error: { code: "not-found" } });
    const foreign = newId<PartnerId>();
    expect(await merge(o1, foreign)).toMatchObject({ error: { fields: [{ field: "into" }] } });
  });

  it("lets who answered for a merged partner answer for the one that it counts for", async () => {
    const [o1, o2] = [await idOf("o1"), await idOf("o2")];
    valueOf(await saveContact(kade.scope, o1, { name: "Ans" }));
    valueOf(await merge(o1, o2));
    const roster = await kade.forTenant.read((repositories) => rosterOn(repositories, "2026-03-02"));
    expect(roster.partners.map(({ partnerId }) => partnerId)).toEqual([o2]);
    expect(roster.contacts).toMatchObject([{ name: "Ans", partnerId: o2 }]);
  });
});

describe("merging and waves", () => {
  it("leaves proposals alone while a wave is open, and waves that were opened as they were", async () => {
    const { waveId } = await openedWave(kade);
    const [typed, o1, o2] = [await propose("Huis"), await idOf("o1"), await idOf("o2")];
    expect(await merge(typed, o1)).toMatchObject({ error: { code: "not-found" } });
    expect(await listPartners(kade.scope)).toMatchObject({ isWaveOpen: true, proposals: [] });
    const members = () => kade.forTenant.read(({ waves }) => waves.listPartners(waveId));
    const before = await members();
    valueOf(await merge(o1, o2));
    valueOf(await closeWave(kade.scope, waveId));
    expect(await members()).toEqual(before);
    valueOf(await merge(typed, o2));
    expect(await members()).toEqual(before);
  });
});
