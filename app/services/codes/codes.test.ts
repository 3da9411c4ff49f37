import { hashToken } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock, type Clock, fixedClock, type ParticipationId } from "@vensterbank/core";
import { openControlScope } from "../../http/scope/control-scope.server";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { closeKiosk } from "../kiosk/close-kiosk.server";
import { findKiosk } from "../kiosk/find-kiosk.server";
import { listKiosks } from "../kiosk/list-kiosks.server";
import { openKiosk } from "../kiosk/open-kiosk.server";
import { beginAs } from "../respond/respondent.fixture";
import { withdrawResponse } from "../respond/withdraw-response.server";
import { submitResponse } from "../respond/submit-response.server";
import { openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { updateWave } from "../waves/update-wave.server";
import { withdrawLink } from "../waves/withdraw-link.server";
import { codeSheet } from "./code-sheet.server";
import { getCodes } from "./get-codes.server";
import { type IssueCodesInput, issueCodes } from "./issue-codes.server";
import { inTwoGroups } from "./printed-code.server";
import { type CodePlace, redeemCode } from "./redeem-code.server";

let store: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeAll(async () => void (store = await temporaryDatabase()));
afterAll(() => store.close());

const at = (day: string) => fixedClock(`${day}T10:00:00Z`);
const everybody: IssueCodesInput = { whom: "everybody", lastDay: "2026-03-16" };

async function opened() {
  const kade = await organisationIn(store.database);
  const { waveId } = await openedWave(kade);
  const respondent = (token: string, clock: Clock) =>
    openRespondentScope(store.database, { token, locale: (own) => own, clock });
  let tries = 0;
  const type = async (typed: string, day = "2026-03-03", place?: CodePlace) => {
    const clock = at(day);
    const control = openControlScope(store.database, { user: null, locale: "nl", clock });
    const address = `192.0.2.${tries++ % 250}`;
    const used = await redeemCode(
      {
        control,
        respondent: (token) => respondent(token, clock),
        place: place ?? { kind: "page", address },
      },
      typed,
    );
    return used.ok ? used.value.token : used.error.code;
  };
  const codes = async (input: IssueCodesInput = everybody) =>
    valueOf(await issueCodes(kade.scope, waveId, input)).codes;
  const send = async (token: string) => {
    const scope = await respondent(token, at("2026-03-03"));
    if (!scope) throw new Error("No link");
    const answering = await beginAs(scope);
    await answering.save("hold", { "con.1": "2" });
    valueOf(await submitResponse(scope, token));
  };
  return { ...kade, waveId, codes, type, send, respondent };
}

describe("printed codes", () => {
  it("are made for everybody, lead to the person's own link and can be typed in any way", async () => {
    const { codes, type, respondent } = await opened();
    const made = await codes();
    expect(made).toHaveLength(9);
    expect(new Set(made.map(({ code }) => code)).size).toBe(9);
    for (const { id, code, token } of made) {
      expect(await type(inTwoGroups(code).toLowerCase())).toBe(token);
      expect((await respondent(token, at("2026-03-03")))?.participationId).toBe(id);
    }
  });

  it("are listed the same of who uses one, has sent with one and has not, whatever is made after it", async () => {
    const { scope, scopeOn, waveId, codes, respondent, send } = await opened();
    const [sent, begun] = await codes();
    await send(sent.token);
    const holder = await respondent(begun.token, at("2026-03-03"));
    if (!holder) throw new Error("No link");
    await (await beginAs(holder)).save("hold", { "con.1": "2" });
    const listed = async () => {
      const { list, counts } = valueOf(await getCodes(scope, waveId, { page: 1 }));
      return { last: [...new Set(list.map(({ codeUntil }) => codeUntil))], withCode: counts.withCode };
    };
    expect(await listed()).toEqual({ last: ["2026-03-16"], withCode: 9 });
    // Links for everybody; new codes that end earlier.
    valueOf(await issueLinks(scope, waveId));
    expect(await listed()).toEqual({ last: ["2026-03-16"], withCode: 9 });
    valueOf(await issueCodes(await scopeOn("2026-03-03"), waveId, { ...everybody, lastDay: "2026-03-10" }));
    expect(await listed()).toEqual({ last: ["2026-03-10"], withCode: 9 });
    // Who sent begins again: that ends other links of theirs.
    const sender = await respondent(sent.token, at("2026-03-03"));
    if (!sender) throw new Error("No link");
    valueOf(await withdrawResponse(sender, sent.token, { again: true }));
    expect(await listed()).toEqual({ last: ["2026-03-10"], withCode: 9 });
  });

  it("end the earlier code of the same person and nobody else's, and no link of another kind", async () => {
    const { scope, waveId, codes, type } = await opened();
    const before = await codes();
    const [one] = await codes({ whom: "chosen", chosen: [before[0].id], lastDay: "2026-03-16" });
    expect(await type(before[0].code)).toBe("link-unknown");
    expect(await type(one.code)).toBe(one.token);
    expect(await type(before[1].code)).toBe(before[1].token);
    const links = await scope.read(({ participations }) => participations.listLinks(before[0].id));
    // The code, and the link that the invitation began with.
    expect(links).toHaveLength(2);
    const view = valueOf(await getCodes(scope, waveId, { page: 1 }));
    expect(view.counts.withCode).toBe(9);
  });

  it("stay where something was begun or sent under them", async () => {
    const { codes, type, respondent, send } = await opened();
    const [begun, sent, idle] = await codes();
    const scope = await respondent(begun.token, at("2026-03-03"));
    if (!scope) throw new Error("No link");
    await beginAs(scope);
    await send(sent.token);
    await codes();
    expect(await type(begun.code)).toBe(begun.token);
    expect(await type(sent.code)).toBe(sent.token);
    expect(await type(idle.code)).toBe("link-unknown");
  });

  it("tell nobody who has answered: lists and counts are the same before and after", async () => {
    const { scope, waveId, codes, send } = await opened();
    const [first] = await codes();
    const before = valueOf(await getCodes(scope, waveId, { page: 1 }));
    await send(first.token);
    expect(valueOf(await getCodes(scope, waveId, { page: 1 }))).toEqual(before);
    const again = await codes();
    expect(again.map(({ id }) => id).sort()).toEqual(before.list.map(({ id }) => id).sort());
    expect(await codes({ ...everybody, lastDay: "2026-03-20" })).toHaveLength(9);
  });

  it("tell nobody who wants no mails: who has an address is not among those without", async () => {
    const { scope, waveId, forTenant } = await opened();
    const members = await forTenant.write(async ({ people, participations, mailLinks }) => {
      for (const { id, code } of await people.list()) await people.update(id, { email: `${code}@x.nl` });
      const all = (await participations.listByWave(waveId)).filter(({ personId }) => personId !== null);
      await mailLinks.setUnreachable(all[0].id, "declined");
      await mailLinks.setUnreachable(all[1].id, "no-mailbox");
      return all;
    });
    const { counts, missing } = valueOf(await getCodes(scope, waveId, { page: 1 }));
    // Two partners, and whose address does not work.
    expect(counts.withoutAddress).toBe(3);
    expect(missing.map(({ id }) => id)).toContain(members[1].id);
    expect(missing.map(({ id }) => id)).not.toContain(members[0].id);
  });

  it("are answered alike when they are unknown, too old, ended, or of a closed wave", async () => {
    const { scope, scopeOn, waveId, codes, type } = await opened();
    const [one, two] = await codes();
    expect(await type("00000 00000")).toBe("link-unknown");
    expect(await type("geen code")).toBe("link-unknown");
    // The sixteenth of March is the last day, in Amsterdam.
    expect(await type(one.code, "2026-03-16")).toBe(one.token);
    expect(await type(one.code, "2026-03-17")).toBe("link-unknown");
    valueOf(await withdrawLink(scope, waveId, one.id));
    expect(await type(one.code)).toBe("link-unknown");
    expect(await type(two.code)).toBe(two.token);
    valueOf(await closeWave(await scopeOn("2026-03-04"), waveId));
    expect(await type(two.code, "2026-03-05")).toBe("link-unknown");
  });

  it("can be made for a unit with all under it, for who has none, and for nobody in another wave", async () => {
    const { scope, waveId, codes } = await opened();
    const { units, counts, missing } = valueOf(await getCodes(scope, waveId, { page: 1 }));
    // Nobody on this list has an address.
    expect(counts).toEqual({ invited: 9, withoutAddress: 9, withCode: 0, missing: 9 });
    expect(missing).toHaveLength(9);
    expect(units.map(({ name, count }) => `${name} ${count}`)).toEqual(["Kade 7", "Noord 4", "Zuid 3"]);
    const unitInput = { whom: "unit", lastDay: "2026-03-16" } as const;
    expect(await codes({ ...unitInput, unit: units[1].id })).toHaveLength(4);
    expect(await codes({ ...unitInput, unit: units[0].id, onlyNew: true })).toHaveLength(3);
    expect(await codes({ whom: "without-address", onlyNew: true, lastDay: "2026-03-16" })).toHaveLength(2);
    const refused = await issueCodes(scope, waveId, { ...everybody, onlyNew: true });
    expect(refused).toMatchObject({ ok: false, error: { fields: [{ field: "whom" }] } });
    const other = await opened();
    const unknown = await issueCodes(scope, waveId, { ...everybody, unit: "no-unit-of-theirs" });
    expect(unknown, "also when the unit is not what is asked").toMatchObject({
      error: { code: "not-found" },
    });
    const elsewhere = await issueCodes(other.scope, waveId, everybody);
    expect(elsewhere).toMatchObject({ ok: false, error: { code: "not-found" } });
    const stranger: readonly ParticipationId[] = (await other.codes()).map(({ id }) => id);
    expect(
      await issueCodes(scope, waveId, { whom: "chosen", chosen: [...stranger], lastDay: "2026-03-16" }),
    ).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("last no longer than the wave, and not from yesterday", async () => {
    const { scope, waveId } = await opened();
    for (const lastDay of ["2026-03-28", "2026-03-01", "2026-02-30"])
      expect(await issueCodes(scope, waveId, { whom: "everybody", lastDay })).toMatchObject({
        ok: false,
        error: { fields: [{ field: "lastDay" }] },
      });
    const { expiresAt } = valueOf(await issueCodes(scope, waveId, { ...everybody, lastDay: "2026-03-27" }));
    expect(expiresAt.toISOString()).toBe("2026-03-27T23:00:00.000Z");
  });

  it("cost a try when they are wrong and none when they are right, per network and in all", async () => {
    const { codes, type } = await opened();
    const [one] = await codes();
    const office = { kind: "page", address: "198.51.100.7" } as const;
    for (let i = 0; i < 60; i++) expect(await type(one.code, "2026-03-05", office)).toBe(one.token);
    for (let i = 0; i < 40; i++) expect(await type("00000 00000", "2026-03-05", office)).toBe("link-unknown");
    expect(await type(one.code, "2026-03-05", office)).toBe("too-many-attempts");
    // From home it goes on.
    expect(await type(one.code, "2026-03-05")).toBe(one.token);
    for (let i = 0; i < 560; i++)
      await type("00000 00000", "2026-03-05", { kind: "page", address: `2001:db8:${i.toString(16)}::1` });
    expect(await type(one.code, "2026-03-05")).toBe("too-many-attempts");
    // A tablet is counted by itself.
    const other = await opened();
    const [theirs] = await other.codes();
    const tablet = { kind: "kiosk", tokenHash: "t".repeat(64), waveId: other.waveId } as const;
    expect(await other.type(theirs.code, "2026-03-05", tablet)).toBe(theirs.token);
    expect(await other.type(one.code, "2026-03-05", tablet)).toBe("link-unknown");
  });
});

describe("a shared tablet", () => {
  it("is set up under a name, stands until the wave closes and can be ended", async () => {
    const { scope, scopeOn, waveId } = await opened();
    const { token, name } = valueOf(await openKiosk(scope, waveId, " Kantine "));
    const control = openControlScope(store.database, { user: null, locale: "nl", clock: at("2026-03-03") });
    const tokenHash = hashToken(token);
    expect(name).toBe("Kantine");
    expect(valueOf(await findKiosk(control, token))).toEqual({ organisation: "Kade", waveId, tokenHash });
    const late = openControlScope(store.database, { user: null, locale: "nl", clock: at("2026-03-28") });
    expect(await findKiosk(late, token)).toMatchObject({ ok: false });
    // It moves along with the closing.
    valueOf(await updateWave(scope, waveId, { title: "Meting 1", closesOn: "2026-04-02" }));
    expect(await findKiosk(late, token)).toMatchObject({ ok: true });
    const second = valueOf(await openKiosk(scope, waveId, "Balie"));
    expect((await listKiosks(scope, waveId)).map((one) => one.name).sort()).toEqual(["Balie", "Kantine"]);
    valueOf(await closeKiosk(scope, waveId, tokenHash));
    expect(await findKiosk(control, token)).toMatchObject({ ok: false, error: { code: "link-unknown" } });
    expect(await closeKiosk(scope, waveId, tokenHash)).toMatchObject({ ok: false });
    expect(await openKiosk(scope, waveId, "  ")).toMatchObject({ error: { fields: [{ field: "name" }] } });
    valueOf(await closeWave(await scopeOn("2026-03-04"), waveId));
    expect(await findKiosk(control, second.token)).toMatchObject({ ok: false });
  });
});

describe("the sheet of codes", () => {
  it("is a tagged PDF with eight slips on a page, or two", async () => {
    const { scope, waveId } = await opened();
    const issued = valueOf(await issueCodes(scope, waveId, everybody));
    const options = {
      issued,
      languages: ["nl", "en"],
      addressOf: (path: string) => `https://meting.example${path}`,
      linkPath: (token: string) => `/r/${token}`,
      codePath: "/code",
      clock: systemClock,
    } as const;
    const pages = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString("latin1")
        .match(/\/Type \/Page\b/g)?.length;
    const usual = await codeSheet({ ...options, size: "usual" });
    const text = Buffer.from(usual).toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    expect(text).toContain("/Lang (nl-NL)");
    expect(text).toContain("/StructTreeRoot");
    expect(text).toContain("pdfuaid:part");
    // Noord 4, Zuid 3, partners 2: two rows, two rows and one, each under a heading; nine large ones begin three times.
    expect(pages(usual)).toBe(2);
    expect(pages(await codeSheet({ ...options, size: "large" }))).toBe(5);
  });
});
