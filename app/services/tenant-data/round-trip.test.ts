import { fixedClock, systemClock, type UserId } from "@vensterbank/core";
import { type Database, newId, tenantTableNames } from "@vensterbank/db";
import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openControlScope } from "../../http/scope/control-scope.server";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { inviteDirectorAgain } from "../operator/create-tenant.server";
import { exportTenant, hashOf } from "./export/export-tenant.server";
import { padded, unpadded } from "./export/padding";
import { leftOut, openTables, sealedTables } from "./export/export-parts";
import { installationPublicKey, openSealed, parsePublicKey, sealFor } from "./export/sealed-part.server";
import { importTenant } from "./import/import-tenant.server";
import { readExport } from "./import/read-export.server";
import { replaceTransport } from "../mail/mail-transport.server";
import { closeWave } from "../waves/close-wave.server";
import { takeAll } from "../waves/start-taking-response.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { schemaOf } from "@vensterbank/db";

describe("the data of an organisation", () => {
  let database: Database;
  let close: () => Promise<void>;
  let kade: Organisation;
  let file: Uint8Array;
  let putBack: () => void;
  const operatorId = newId<UserId>();

  const operator = () =>
    openControlScope(database, {
      user: { id: operatorId, name: "Beheer", email: "o@x.example", locale: null, isOperator: true },
      locale: "nl",
      clock: systemClock,
    });
  const setStatus = (status: "active" | "suspended") =>
    kade.forTenant.write(({ tenant }) => tenant.update({ status }));
  const bring = (bytes: Uint8Array, slug: string) =>
    importTenant(
      operator(),
      { bytes, slug },
      { unitsOf: (id) => database.forTenant(id), pathOf: (token) => `/invitation/${token}` },
    );

  beforeAll(async () => {
    putBack = replaceTransport(async () => undefined);
    ({ database, close } = await temporaryDatabase());
    kade = await organisationIn(database);
    const { waveId, programmeId } = await openedWave(kade);
    const wave = await kade.forTenant.read(({ waves }) => waves.get(waveId));
    expect(wave?.programmeId).toBe(programmeId);
    expect(await takeAll(database, fixedClock("2026-03-03T09:00:00Z"))).toBe(1);
    valueOf(await closeWave(kade.scope, waveId));
    await kade.forTenant.write(async ({ people, tenantRows, fieldworkSteps, feedback }) => {
      const own = { nl: "Nog niet af", en: "Not finished" };
      const block = { id: "x", kind: "own", section: "next", audience: "everybody", kept: true };
      const blocks = [{ ...block, own, changedOn: null }];
      await feedback.savePage(waveId, { version: 1, readyOn: null, blocks, additions: [] });
      await feedback.waive(waveId, {
        reason: "Te klein.",
        by: kade.scope.actor.userId,
        at: systemClock.now(),
      });
      await fieldworkSteps.insert({
        ...{ id: newId(), waveId, kind: "remind", number: 1, dueAt: new Date("2026-03-03T09:00:00Z") },
        ...{ status: "done", total: 23, sent: 3, failed: 0 },
      });
      const [first] = await people.list();
      await people.update(first.id, { name: "=HYPERLINK(1)" });
      await tenantRows.insert("openAnswer", [
        { id: newId(), waveId, side: "inside", question: "why", text: "Een eigen woord", released: false },
      ]);
    });
    file = valueOf(await exportTenant(kade.scope));
    await setStatus("suspended");
  });
  afterAll(async () => {
    putBack();
    await close();
  });

  it("is all of it: every table travels, or stays for a reason that is written down", () => {
    const all = [...openTables, ...sealedTables, ...Object.keys(leftOut)].sort();
    expect(all).toEqual([...tenantTableNames].sort());
  });

  it("holds no answer in its open part, and no formula", () => {
    const files = unzipSync(file);
    const open = Object.entries(files).map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString()}`);
    expect(open.some((text) => text.includes("Een eigen woord"))).toBe(false);
    const inside = unzipSync(unpadded(openSealed(files["answers.sealed"]) ?? new Uint8Array()));
    expect(Buffer.from(inside["openAnswer.jsonl"]).toString()).toContain("Een eigen woord");
    expect(Buffer.from(files["open/person.csv"]).toString()).toContain("'=HYPERLINK(1)");
  });

  it("holds no feedback page in its open part that an adviser is still writing, and loses none", () => {
    const files = unzipSync(file);
    const open = Buffer.from(files["open/feedback.jsonl"]).toString();
    const sealed = unzipSync(unpadded(openSealed(files["answers.sealed"]) ?? new Uint8Array()));
    expect(JSON.parse(open)).toMatchObject({ page: null, waivedReason: "Te klein." });
    expect(open).not.toContain("Nog niet af");
    expect(Buffer.from(sealed["feedback.jsonl"]).toString()).toContain("Nog niet af");
  });

  it("tells in tens to how many a reminder went: so many had not answered", () => {
    const rows = Buffer.from(unzipSync(file)["open/fieldworkStep.jsonl"])
      .toString()
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(rows).toContainEqual(expect.objectContaining({ kind: "remind", total: 20, sent: 1 }));
  });

  it("holds the keys of pseudonyms for an installation that was approved, and for no other", async () => {
    const keysIn = (bytes: Uint8Array) =>
      Buffer.from(
        unzipSync(unpadded(openSealed(unzipSync(bytes)["answers.sealed"]) ?? new Uint8Array()))["keys.jsonl"],
      ).toString();
    expect(keysIn(file)).toBe("");
    const approved = [{ slug: kade.scope.tenant.slug, key: installationPublicKey() }];
    const forThere = valueOf(await exportTenant(kade.scope, "", approved));
    expect(keysIn(forThere)).toMatch(/"key":"[0-9a-f]{64}"/);
    const taken = valueOf(readExport(forThere, schemaOf("sqlite"))).keys;
    const [one] = await Promise.all(
      taken.map(({ programmeId }) =>
        database
          .forTenant(kade.scope.tenant.id)
          .read(({ programmes }) => programmes.key(programmeId as never)),
      ),
    );
    expect(taken[0].key).toBe(one);
  });

  it("comes in under another address name, and goes out again as it was", async () => {
    const id = valueOf(await bring(file, "kade-elders"));
    const units = database.forTenant(id);
    const before = valueOf(readExport(file, schemaOf("sqlite")));
    const imported = await units.read(async ({ tenantRows, invitations, programmes, tenant }) => ({
      tables: await Promise.all(
        before.tables.map(async ([name]) => [name, await tenantRows.list(name)] as const),
      ),
      invited: await invitations.list(),
      keys: await Promise.all((await programmes.list()).map(({ id }) => programmes.key(id))),
      status: (await tenant.get()).status,
    }));
    const without = (rows: readonly object[]) => rows.map((row) => ({ ...row, tokenHash: null }));
    for (const [index, [name, rows]] of before.tables.entries()) {
      const now = imported.tables[index][1].filter(({ action }) => action !== "tenant.import");
      expect({ [name]: without(now) }).toEqual({ [name]: without(rows) });
    }
    // Of its own: what comes next is not compared with what was answered before, person by person.
    const original = await database
      .forTenant(kade.scope.tenant.id)
      .read(async ({ programmes }) =>
        Promise.all((await programmes.list()).map(({ id }) => programmes.key(id))),
      );
    expect(imported.keys).toHaveLength(original.length);
    for (const key of imported.keys) expect(original).not.toContain(key);
    for (const key of imported.keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(imported.invited.map(({ email, role }) => `${email} ${role}`)).toEqual([
      `${kade.userId}@kade.example director`,
    ]);
    expect(imported.status).toBe("active");
    // Who brought it in asks nobody to lead it who did not lead it before.
    const invite = (address: string) => inviteDirectorAgain(operator(), id, address, (token) => token);
    expect(await invite("o@x.example")).toMatchObject({ ok: false, error: { code: "forbidden" } });
    valueOf(await invite(`${kade.userId}@kade.example`));
    // Nobody got in by a file.
    const scope = { userId: kade.userId, slug: "kade-elders", locale: (own: "nl" | "en") => own };
    expect(await openMemberScope(database, scope)).toBeNull();
    expect(await bring(file, "kade-elders")).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  it("does not come in beside the organisation that it was made from, while that is in use", async () => {
    await setStatus("active");
    expect(await bring(file, "kade-dubbel")).toMatchObject({
      error: { code: "conflict", fields: [{ key: "field.originInUse" }] },
    });
    await setStatus("suspended");
  });

  it.each([
    ["cut off", (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ["no archive", () => new TextEncoder().encode("name;unit\n")],
    ["with a changed table", changed("open/person.jsonl", (text) => text.replace("Persoon 2", "Iemand"))],
    ["with a table of another size", changed("open/person.csv", (text) => `${text}x`)],
    ["with a changed sealed part", changed("answers.sealed", (text) => `${text}x`)],
    ["of another format", changed("manifest.json", (text) => text.replace("tenant-1", "tenant-2"))],
    ["of another schema", changed("manifest.json", (text) => text.replace(/"schema": "/, '"schema": "9'))],
    ["with a file too many", (bytes: Uint8Array) => zipSync({ ...unzipSync(bytes), x: new Uint8Array(1) })],
  ])("that is %s is refused whole", async (_, damage) => {
    const before = await database.control.read(({ tenants }) => tenants.list());
    expect(await bring(damage(file), "beschadigd")).toMatchObject({
      ok: false,
      error: { code: "unreadable-file" },
    });
    expect(await database.control.read(({ tenants }) => tenants.list())).toEqual(before);
  });

  it.each([
    ["promises", "open/wave.jsonl", (text: string) => text.replace('"results":5', '"results":6')],
    ["members", "open/members.jsonl", (text: string) => text.replace("@kade.example", "@elders.example")],
  ])(
    "comes in with no other %s than it went out with, though its list was made to fit",
    async (_, name, change) => {
      const files = unzipSync(file);
      const text = Buffer.from(files[name]).toString();
      expect(change(text)).not.toBe(text);
      const forged = relisted({ ...files, [name]: new TextEncoder().encode(change(text)) });
      expect(await bring(forged, "vervalst")).toMatchObject({
        error: { code: "unreadable-file", params: { problem: "changed" } },
      });
    },
  );

  it.each([
    ["programme", '"results":5', '"results":4'],
    ["wave", '"sensitive":8', '"sensitive":1'],
  ])("comes in with no %s below what is promised everywhere, whoever sealed it", async (table, from, to) => {
    const files = unzipSync(file);
    const name = `open/${table}.jsonl`;
    const text = Buffer.from(files[name]).toString();
    expect(text).toContain(from);
    files[name] = new TextEncoder().encode(text.replace(from, to));
    const inside = unzipSync(unpadded(openSealed(files["answers.sealed"]) ?? new Uint8Array()));
    const contents = JSON.parse(Buffer.from(inside["contents.json"]).toString());
    contents.files[name] = hashOf(files[name]);
    inside["contents.json"] = new TextEncoder().encode(JSON.stringify(contents));
    const key = parsePublicKey(installationPublicKey());
    if (!key) throw new Error("No key");
    files["answers.sealed"] = new Uint8Array(sealFor(key, padded(zipSync(inside))));
    expect(await bring(relisted(files), "te-laag")).toMatchObject({
      error: { code: "unreadable-file", params: { problem: "rows" } },
    });
  });

  it("does not tell how many have answered, by its list or by its size", async () => {
    const manifest = JSON.parse(Buffer.from(unzipSync(file)["manifest.json"]).toString());
    expect(Object.keys(manifest.rows).sort()).toEqual([...openTables].sort());
    const waves = Buffer.from(unzipSync(file)["open/wave.jsonl"]).toString().trim().split("\n");
    expect(waves.map((line) => JSON.parse(line).takenResponse)).toEqual(waves.map(() => null));
    const size = unzipSync(file)["answers.sealed"].length;
    await kade.forTenant.write(async ({ tenantRows, waves, programmes }) => {
      const [programme] = await programmes.list();
      const [{ id: waveId }] = await waves.listByProgramme(programme.id);
      await tenantRows.insert("openAnswer", [
        { id: newId(), waveId, side: "inside", question: "why", text: "Nog een woord", released: false },
      ]);
    });
    const later = valueOf(await exportTenant(kade.scope));
    expect(unzipSync(later)["answers.sealed"].length).toBe(size);
    for (const length of [0, 65_528, 65_529, 3_000_000]) {
      const whole = padded(new Uint8Array(length).fill(7));
      expect(Buffer.compare(unpadded(whole), Buffer.alloc(length, 7))).toBe(0);
      expect(whole.length - length).toBeLessThanOrEqual(Math.max(65_543, length / 4));
    }
  });

  it("is sealed to one installation, and refuses what is no key of one", async () => {
    expect(parsePublicKey("A".repeat(43))).toBeNull();
    expect(parsePublicKey("x")).toBeNull();
    expect(await exportTenant(kade.scope, "not a key")).toMatchObject({ error: { code: "invalid-input" } });
    const other = Buffer.alloc(32, 9);
    const sealed = sealFor(other, new TextEncoder().encode("secret"));
    expect(openSealed(sealed)).toBeNull();
    const key = other.toString("base64url");
    // Whoever made a key reads with it: that somebody pastes it says nothing about whose it is.
    const refused = { error: { code: "invalid-input", fields: [{ key: "field.receiver" }] } };
    expect(await exportTenant(kade.scope, key)).toMatchObject(refused);
    expect(await exportTenant(kade.scope, key, [{ slug: "another", key }])).toMatchObject(refused);
    const approved = [{ slug: kade.scope.tenant.slug, key }];
    const elsewhere = valueOf(await exportTenant(kade.scope, key, approved));
    expect(await bring(elsewhere, "niet-voor-hier")).toMatchObject({ error: { code: "unreadable-file" } });
  });
});

/** The files with a list that says that they are as they were made. */
function relisted({ "manifest.json": list, ...files }: Record<string, Uint8Array>): Uint8Array {
  const manifest = JSON.parse(Buffer.from(list).toString());
  for (const [name, bytes] of Object.entries(files)) manifest.files[name] = hashOf(bytes);
  return zipSync({ ...files, "manifest.json": new TextEncoder().encode(JSON.stringify(manifest)) });
}

function changed(name: string, change: (text: string) => string) {
  return (bytes: Uint8Array): Uint8Array => {
    const files = unzipSync(bytes);
    const text = Buffer.from(files[name]).toString("latin1");
    return zipSync({ ...files, [name]: Uint8Array.from(Buffer.from(change(text), "latin1")) });
  };
}
