import { type Clock, fixedClock, respondentRoles, systemClock } from "@vensterbank/core";
import { hashToken } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MemberScope, openMemberScope } from "../../http/scope/member-scope.server";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { issueCodes } from "../codes/issue-codes.server";
import { amsterdam, fieldworkWorld } from "../fieldwork/fieldwork-world.fixture";
import { beginAs } from "../respond/respondent.fixture";
import { submitResponse } from "../respond/submit-response.server";
import { draftWave, fillRoster, openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { openWave } from "../waves/open-wave.server";
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
  const list = async (search = "") => {
    const view = valueOf(await getPaper(scope, waveId, search));
    if (!view) throw new Error("Nothing is typed in any more");
    return view;
  };
  return { ...kade, waveId, respondent, send, start, list };
}

describe("typing in a paper form", () => {
  it("begins from the list or from the code, is marked as paper, and only once", async () => {
    const { scope, forTenant, waveId, respondent, send, start, list } = await opened();
    const { people, found, until, isLastCall } = await list("persoon 2");
    expect([people.length, found, until, isLastCall]).toEqual([1, 1, null, false]);
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
    const { forTenant, waveId, send, start, respondent, list } = await opened();
    const [one] = (await list()).people;
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
    const [stranger] = (await there.list()).people;
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

describe("after the closing time", () => {
  async function worldOf(closesTime?: string) {
    const world = await fieldworkWorld(store.database);
    valueOf(await openWave(world.scope, world.waveId, { closesOn: "2026-03-27", closesTime }));
    const at = (date: string, time: string) => ({
      ...world.scope,
      clock: fixedClock(amsterdam(date, time)),
    });
    const respondent = async (token: string, clock: Clock) => {
      const scope = await openRespondentScope(store.database, { token, locale: () => "nl", clock });
      if (!scope) throw new Error("No link");
      return scope;
    };
    /** Types in and sends the form of the first on the list. */
    const typeIn = async (scope: MemberScope, i: number) => {
      const view = valueOf(await getPaper(scope, world.waveId, ""));
      if (!view) return "closed";
      const started = valueOf(await startPaper(scope, world.waveId, { id: view.people[i].id }));
      if (started.kind !== "started") return started.kind;
      const answering = await beginAs(await respondent(started.token, scope.clock));
      await answering.save("hold", { "con.1": "2" });
      valueOf(await submitResponse(answering.scope, started.token));
      return "sent";
    };
    return { ...world, at, typeIn };
  }

  it("forms are typed in for half an hour more, and then no longer", async () => {
    const { at, typeIn, waveId } = await worldOf("17:00");
    expect(valueOf(await getPaper(at("2026-03-27", "16:59"), waveId, ""))).toMatchObject({
      until: { date: "2026-03-27", time: "17:30" },
      isLastCall: false,
    });
    const lastCall = at("2026-03-27", "17:10");
    expect(valueOf(await getPaper(lastCall, waveId, ""))?.isLastCall).toBe(true);
    expect(await typeIn(lastCall, 0)).toBe("sent");
    const over = at("2026-03-27", "17:30");
    expect(await typeIn(over, 1)).toBe("closed");
    expect(await startPaper(over, waveId, { code: "x" })).toMatchObject({
      error: { code: "wrong-wave-status" },
    });
  });

  it("of a last day without a time they are typed in until somebody closes", async () => {
    const { at, typeIn, waveId, scope } = await worldOf();
    expect(await typeIn(at("2026-03-30", "10:00"), 0)).toBe("sent");
    valueOf(await closeWave(scope, waveId));
    expect(valueOf(await getPaper(at("2026-03-30", "11:00"), waveId, ""))).toBeNull();
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
