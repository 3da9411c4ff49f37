import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fixedClock, type Clock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mailsSettled } from "../../mail/send-mail.server";
import { replaceTransport } from "../../mail/mail-transport.server";
import { type ComposedMail } from "../../mail/mail";
import { fillRoster, type Organisation, organisationIn, valueOf } from "../../testing/organisation.fixture";
import { temporaryDatabase } from "../../testing/temporary-database";
import { forgetMails } from "./forget-mails.server";
import { cancelDeletion, requestDeletion } from "./request-deletion.server";
import { tendDeletions } from "./tend-deletions.server";

describe("deleting an organisation", () => {
  let database: Database;
  let file: string;
  let close: () => Promise<void>;
  let kade: Organisation;
  let sent: ComposedMail[] = [];
  let putBack: () => void;

  beforeAll(() => {
    putBack = replaceTransport(async (mail) => void sent.push(mail));
  });
  afterAll(() => putBack());
  beforeEach(async () => {
    ({ database, file, close } = await temporaryDatabase());
    kade = await organisationIn(database);
    sent = [];
    return () => close();
  });

  const at = (day: string) => fixedClock(`${day}T09:00:00Z`);
  const faults: unknown[] = [];
  const tend = (clock: Clock) =>
    tendDeletions({
      database,
      clock,
      onFault: (fault) => faults.push(fault),
      pathOf: (slug) => `/t/${slug}`,
    });
  const dueOn = async () => (await kade.forTenant.read(({ tenant }) => tenant.get())).deletionDueOn;
  const isThere = async () =>
    (await database.control.read(({ tenants }) => tenants.get(kade.tenantId))) !== undefined;
  const request = () => requestDeletion(kade.scope, kade.scope.tenant.slug, "/here");

  it("is asked for by typing the address name, is due in fourteen days, and is told to who decides", async () => {
    const wrong = await requestDeletion(kade.scope, "something-else", "/here");
    expect(wrong).toMatchObject({ ok: false, error: { code: "invalid-input" } });
    expect(await dueOn()).toBeNull();
    valueOf(await request());
    expect(await dueOn()).toBe("2026-03-16");
    expect(await request()).toMatchObject({ ok: false, error: { code: "conflict" } });
    await mailsSettled();
    expect(sent).toHaveLength(1);
    expect(sent[0].subject).toContain("16 maart 2026");
    expect(sent[0].text).toContain("/here");
    const entries = await kade.forTenant.read(({ auditLog }) => auditLog.list(10));
    expect(entries.map(({ action }) => action)).toContain("tenant.request-deletion");
  });

  it("is refused to who is no director any more", async () => {
    await kade.forTenant.write(({ memberships }) => memberships.set(kade.userId, "consultant"));
    expect(await request()).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(await dueOn()).toBeNull();
  });

  it("is reminded of once, three days before", async () => {
    valueOf(await request());
    await mailsSettled();
    sent = [];
    await tend(at("2026-03-12"));
    await mailsSettled();
    expect(sent).toHaveLength(0);
    for (const day of ["2026-03-13", "2026-03-13", "2026-03-14"]) await tend(at(day));
    await mailsSettled();
    expect(sent).toHaveLength(1);
    expect(await isThere()).toBe(true);
  });

  it("can be called off until it is done, and asked for anew with its own reminder", async () => {
    valueOf(await request());
    valueOf(await cancelDeletion(kade.scope, "/here"));
    expect(await cancelDeletion(kade.scope, "/here")).toMatchObject({ ok: false });
    expect(await tend(at("2026-04-30"))).toEqual([]);
    expect(await isThere()).toBe(true);
  });

  it("happens on its day, whole and once, and leaves no byte that can be recognised", async () => {
    await fillRoster(kade);
    const marked = "Herkenbaar Persoonlijk-Woord";
    await kade.forTenant.write(async ({ people }) => {
      const [first] = await people.list();
      await people.update(first.id, { name: marked, email: "herkenbaar@kade.example" });
    });
    const outbox = join(dirname(file), "outbox");
    mkdirSync(outbox, { recursive: true });
    writeFileSync(join(outbox, "1.eml"), "To: <herkenbaar@kade.example>\r\nSubject: x\r\n\r\ntoken");
    writeFileSync(
      join(outbox, "2.eml"),
      "To: <iemand@anders.example>\r\nSubject: x\r\n\r\nherkenbaar@kade.example",
    );
    const all = () =>
      Buffer.concat(
        readdirSync(dirname(file))
          .filter((name) => name.startsWith("vensterbank.sqlite"))
          .map((name) => readFileSync(join(dirname(file), name))),
      );
    expect(all().includes(marked)).toBe(true);
    valueOf(await request());
    await mailsSettled();
    sent = [];
    expect(await tend(at("2026-03-15"))).toEqual([]);
    expect(await tend(at("2026-03-16"))).toEqual([kade.tenantId]);
    expect(await tend(at("2026-03-16"))).toEqual([]);
    expect(await isThere()).toBe(false);
    expect(all().includes(marked)).toBe(false);
    expect(all().includes(`${kade.userId}@kade.example`)).toBe(false);
    await mailsSettled();
    // The reminder of the day before, and that it is done.
    expect(sent.map(({ to }) => to)).toEqual(Array(2).fill(`${kade.userId}@kade.example`));
    await forgetMails(new Set(["herkenbaar@kade.example"]), outbox);
    expect(readdirSync(outbox)).toEqual(["2.eml"]);
    const [record] = await database.control.read(({ erasureRecords }) => erasureRecords.list());
    expect(record).toMatchObject({ kind: "tenant", tenant: kade.tenantId });
    expect(record.counts.person).toEqual({ before: 7, after: 0 });
    expect(faults).toEqual([]);
  });
});
