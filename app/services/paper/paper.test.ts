import { respondentRoles, systemClock } from "@vensterbank/core";
import { hashToken } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { issueCodes } from "../codes/issue-codes.server";
import { beginAs } from "../respond/respondent.fixture";
import { submitResponse } from "../respond/submit-response.server";
import { draftWave, fillRoster, openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { getPaper } from "./get-paper.server";
import { paperForm } from "./paper-form.server";
import { paperQuestionnaire } from "./paper-questionnaire.server";
import { startPaper } from "./start-paper.server";

let store: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeAll(async () => void (store = await temporaryDatabase()));
afterAll(() => store.close());

async function opened() {
  const kade = await organisationIn(store.database);
  const { waveId } = await openedWave(kade);
  const { scope } = kade;
  const respondent = async (token: string) => {
    const found = await openRespondentScope(store.database, {
      token,
      locale: (own) => own,
      clock: scope.clock,
    });
    if (!found) throw new Error("No link");
    return found;
  };
  const send = async (token: string) => {
    const answering = await beginAs(await respondent(token));
    await answering.save("hold", { "con.1": "2" });
    valueOf(await submitResponse(answering.scope, token));
  };
  const start = async (whose: Parameters<typeof startPaper>[2]) =>
    valueOf(await startPaper(scope, waveId, whose));
  return { ...kade, waveId, respondent, send, start };
}

describe("typing in a paper form", () => {
  it("begins from the list or from the code, is marked as paper, and only once", async () => {
    const { scope, forTenant, waveId, respondent, send, start } = await opened();
    const { people, found } = valueOf(await getPaper(scope, waveId, "persoon 2"));
    expect([people.length, found]).toEqual([1, 1]);
    const started = await start({ id: people[0].id });
    if (started.kind !== "started") throw new Error(started.kind);
    expect(started.name).toBe("Persoon 2");
    expect((await respondent(started.token)).isPaper).toBe(true);
    await send(started.token);
    expect(await start({ id: people[0].id })).toEqual({ kind: "sent" });

    const codes = valueOf(
      await issueCodes(scope, waveId, { whom: "everybody", lastDay: "2026-03-10" }),
    ).codes;
    const [own, other] = codes.filter(({ id }) => id !== people[0].id);
    await send(own.token);
    const byCode = await start({ code: other.code.toLowerCase() });
    expect(byCode).toMatchObject({ kind: "started", name: other.name });
    expect(await start({ code: own.code })).toEqual({ kind: "sent" });
    expect(await start({ code: "00000 00000" })).toEqual({ kind: "unknown" });
    expect(await start({ code: "geen" })).toEqual({ kind: "unknown" });

    const rows = await forTenant.read(({ responses }) => responses.listByWave(waveId));
    expect(rows.map(({ mode }) => mode).sort()).toEqual(["paper", "screen"]);
    // One on paper is one too few: once the wave has closed nothing says which answers these are.
    valueOf(await closeWave(scope, waveId));
    const kept = await forTenant.read(({ responses }) => responses.listByWave(waveId));
    expect(kept.map(({ mode }) => mode)).toEqual(["screen", "screen"]);
  });

  it("leaves no trace with the person of how they answered, and of the wave only in the record", async () => {
    const { forTenant, waveId, scope, send, start, respondent } = await opened();
    const [one] = valueOf(await getPaper(scope, waveId, "")).people;
    const first = await start({ id: one.id });
    const again = await start({ id: one.id });
    if (first.kind !== "started" || again.kind !== "started") throw new Error("Not started");
    // Typing in begins anew: the link of before leads nowhere.
    await expect(respondent(first.token)).rejects.toThrow("No link");
    await send(again.token);
    expect((await respondent(again.token)).isPaper).toBe(false);
    const participation = await forTenant.read(({ participations }) => participations.get(one.id));
    expect(participation?.tokenHash).toBe(hashToken(again.token));
    const record = await forTenant.read(({ auditLog }) => auditLog.list(50));
    const entries = record.filter(({ action }) => action === "paper.enter");
    expect(entries.map(({ subject }) => subject)).toEqual([waveId, waveId]);
  });

  it("knows nobody of another organisation and no wave that is not open", async () => {
    const [here, there] = [await opened(), await opened()];
    const [stranger] = valueOf(await getPaper(there.scope, there.waveId, "")).people;
    expect(await here.start({ id: stranger.id })).toEqual({ kind: "unknown" });
    expect(await startPaper(here.scope, there.waveId, { id: stranger.id })).toMatchObject({
      error: { code: "not-found" },
    });
    const later = await organisationIn(store.database);
    const { waveId } = await fillRoster(later).then(() => draftWave(later));
    expect(await startPaper(later.scope, waveId, { code: "x" })).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
  });
});

describe("the paper form", () => {
  it("asks all that the screens ask, of every role, before and after opening", async () => {
    const { scope, waveId } = await opened();
    for (const role of respondentRoles) {
      const { screens, notice, drawn, relations } = valueOf(await paperQuestionnaire(scope, waveId, role));
      expect(notice.blocks.length).toBeGreaterThan(4);
      expect(JSON.stringify([screens, notice, relations])).not.toContain("{{");
      // Every change topic has its short form on paper: two of them here.
      expect(screens.filter(({ id }) => drawn.has(id))).toHaveLength(2);
    }
    const other = await organisationIn(store.database);
    await fillRoster(other);
    const draft = await draftWave(other);
    const before = valueOf(await paperQuestionnaire(other.scope, draft.waveId, "professional"));
    const after = valueOf(await paperQuestionnaire(scope, waveId, "professional"));
    expect(before.screens.map(({ id }) => id)).toEqual(after.screens.map(({ id }) => id));
  });

  it("is a tagged PDF in the language asked for, longer in large print", async () => {
    const { scope, waveId } = await opened();
    const questionnaire = valueOf(await paperQuestionnaire(scope, waveId, "professional"));
    const make = async (size: "usual" | "large", locale: "nl" | "en") =>
      Buffer.from(
        await paperForm({ questionnaire, side: "inside", size, locale, clock: systemClock }),
      ).toString("latin1");
    const pages = (text: string) => text.match(/\/Type \/Page\b/g)?.length ?? 0;
    const [usual, large] = [await make("usual", "nl"), await make("large", "en")];
    expect(usual).toContain("/Lang (nl-NL)");
    expect(large).toContain("/Lang (en-GB)");
    expect(usual).toContain("/StructTreeRoot");
    expect(pages(large)).toBeGreaterThan(pages(usual));
    expect(pages(usual)).toBeGreaterThan(4);
  });
});

it("is for coordinators and consultants: a director does not read what people wrote", async () => {
  const { database } = store;
  const kade = await organisationIn(database);
  const scope = await openMemberScope(database, {
    userId: kade.userId,
    slug: kade.tenantId,
    locale: (own) => own,
  });
  expect(scope?.can("paper.enter")).toBe(false);
});
