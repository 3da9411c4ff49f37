import { asId, fixedClock, type ParticipationId, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { getCodes } from "../codes/get-codes.server";
import { issueCodes } from "../codes/issue-codes.server";
import { redeemCode } from "../codes/redeem-code.server";
import { addressees } from "../fieldwork/addressees.server";
import { mailableParticipations } from "../fieldwork/silent-participations.server";
import { getInvitations } from "../outbox/get-invitations.server";
import { getPaper } from "../paper/get-paper.server";
import { startPaper } from "../paper/start-paper.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "../waves/close-wave.server";
import { getLinks } from "../waves/get-links.server";
import { getWave } from "../waves/get-wave.server";
import { issueLinks } from "../waves/issue-links.server";
import { withdrawLink } from "../waves/withdraw-link.server";
import { askForFeedback, dropFeedbackWish } from "./feedback-wish.server";
import { getNotice } from "./get-notice.server";
import { getThanks } from "./get-thanks.server";
import { getWithdrawal } from "./get-withdrawal.server";
import { beginAs } from "./respondent.fixture";
import { getMailChoice } from "./mail-choice.server";
import { submitResponse } from "./submit-response.server";
import { takePartAgain } from "./take-part-again.server";
import { withdrawResponse } from "./withdraw-response.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;
/** Links of three people, of which their maker knows the secrets. */
let answered: { readonly id: ParticipationId; readonly token: string };
let optedOut: typeof answered;
let silent: typeof answered;

const clock = fixedClock("2026-03-05T10:00:00Z");

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId } = await openedWave(kade));
  [answered, optedOut, silent] = valueOf(await issueLinks(kade.scope, waveId));
});

async function scopeOf(token: string) {
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  return scope;
}

async function answer({ token }: typeof answered) {
  const person = await beginAs(await scopeOf(token));
  await person.save("own-words", { "own.words": "Wat ik vind" });
  valueOf(await submitResponse(person.scope, token));
}

const optOut = async ({ token }: typeof answered) =>
  valueOf(await withdrawResponse(await scopeOf(token), token, { again: false }));

const statusOf = ({ id }: typeof answered) =>
  kade.forTenant.read(async ({ participations }) => (await participations.get(id))?.status);

/** Everything that those who run a wave see of who is in it. */
async function pages() {
  const { scope } = kade;
  const wave = await kade.forTenant.read(({ waves }) => waves.get(waveId));
  if (!wave) throw new Error("No wave");
  return {
    links: valueOf(await getLinks(scope, waveId, { page: 1 })),
    codes: valueOf(await getCodes(scope, waveId, { page: 1 })),
    invitations: valueOf(await getInvitations(scope, waveId, { page: 1 })),
    paper: valueOf(await getPaper(scope, waveId, "")),
    response: valueOf(await getWave(scope, waveId)).response,
    reminder: await kade.forTenant.read((repositories) => addressees(repositories, wave, "remind", clock)),
    audit: (await kade.forTenant.read(({ auditLog }) => auditLog.list(100))).length,
  };
}

describe("who does not take part", () => {
  it("looks like everybody in every list and count, as does who has answered", async () => {
    const before = await pages();
    await answer(answered);
    await optOut(optedOut);
    expect(await pages()).toEqual(before);
  });

  it("gets no reminder, and nobody is told that one was left out", async () => {
    await optOut(optedOut);
    await kade.forTenant.write(async ({ people }) => {
      for (const { id, code } of await people.list())
        await people.update(id, { email: `${code}@kade.example` });
    });
    const to = await kade.forTenant.read(async (repositories) => {
      const wave = await repositories.waves.get(waveId);
      return wave ? mailableParticipations(repositories, wave, "remind", clock) : [];
    });
    expect(to.map(({ id }) => id)).toContain(silent.id);
    expect(to.map(({ id }) => id)).not.toContain(optedOut.id);
  });

  it("can think again with the same link, as often as it is asked", async () => {
    await optOut(optedOut);
    const scope = await scopeOf(optedOut.token);
    expect(valueOf(await getNotice(scope)).refusal).toBe("opted-out");
    for (let time = 0; time < 2; time++) expect(await takePartAgain(scope)).toMatchObject({ ok: true });
    await answer(optedOut);
    expect(await statusOf(optedOut)).toBe("submitted");
    expect(await takePartAgain(scope)).toMatchObject({ error: { code: "already-submitted" } });
  });

  it("cannot think again when the wave is over, nor when a coordinator has ended the link", async () => {
    await optOut(optedOut);
    const late = await openRespondentScope(database, {
      ...{ token: optedOut.token, locale: () => "nl" as const, clock: fixedClock("2026-04-20T10:00:00Z") },
    });
    expect(late && (await takePartAgain(late))).toMatchObject({ error: { code: "wave-closed" } });
    valueOf(await withdrawLink(kade.scope, waveId, optedOut.id));
    expect(await statusOf(optedOut)).toBe("opted-out-ended");
    expect(await takePartAgain(await scopeOf(optedOut.token))).toMatchObject({
      error: { code: "link-withdrawn" },
    });
  });
});

describe("who wants to take back what was sent", () => {
  const lateScope = async (token: string) => {
    const late = fixedClock("2026-04-20T10:00:00Z");
    const scope = await openRespondentScope(database, { token, locale: () => "nl", clock: late });
    if (!scope) throw new Error("No scope");
    return scope;
  };

  it("is offered to begin anew only while anybody begins, and loses nothing by asking", async () => {
    await answer(answered);
    const scope = await scopeOf(answered.token);
    expect(valueOf(await getWithdrawal(scope))).toMatchObject({ filled: true, canBeginAgain: true });
    const late = await lateScope(answered.token);
    expect(valueOf(await getWithdrawal(late))).toMatchObject({ filled: true, canBeginAgain: false });
    const again = await withdrawResponse(late, answered.token, { again: true });
    expect(again).toMatchObject({ error: { code: "wave-closed" } });
    expect(await statusOf(answered)).toBe("submitted");
    valueOf(await withdrawResponse(late, answered.token, { again: false }));
    expect(await statusOf(answered)).toBe("opted-out");
  });

  it("is offered nothing when the wave is closed", async () => {
    await answer(answered);
    valueOf(await closeWave(kade.scope, waveId));
    for (const { token } of [answered, silent])
      expect(await getWithdrawal(await scopeOf(token))).toMatchObject({ error: { code: "wave-closed" } });
  });
});

describe("whoever makes another link, to see what it says", () => {
  beforeEach(async () => {
    await answer(answered);
    await optOut(optedOut);
  });

  it("reads the same under that of who has answered and of who does not take part", async () => {
    const made = valueOf(await issueLinks(kade.scope, waveId, [answered.id, optedOut.id]));
    const seen = [];
    for (const { id } of [answered, optedOut]) {
      const token = made.find((one) => one.id === id)?.token ?? "";
      const scope = await scopeOf(token);
      seen.push([
        valueOf(await getNotice(scope)),
        await getThanks(scope),
        await withdrawResponse(scope, token, { again: false }),
        await withdrawResponse(scope, token, { again: true }),
        await takePartAgain(scope),
        await askForFeedback(scope, "x@kade.example"),
        await dropFeedbackWish(scope),
      ]);
    }
    expect(seen[0][0]).toMatchObject({ refusal: "finished-elsewhere" });
    expect(seen[1]).toEqual(seen[0]);
    expect([await statusOf(answered), await statusOf(optedOut)]).toEqual(["submitted", "opted-out"]);
    // Their own links know.
    expect(valueOf(await getThanks(await scopeOf(answered.token))).canWithdraw).toBe(true);
    expect(valueOf(await getNotice(await scopeOf(optedOut.token))).refusal).toBe("opted-out");
  });

  it.each(["a link", "a code"])("and ends the links of both first, reads the same under %s", async (made) => {
    const both = [answered.id, optedOut.id];
    for (const id of both) valueOf(await withdrawLink(kade.scope, waveId, id));
    const listed = valueOf(await getLinks(kade.scope, waveId, { page: 1 })).invitees;
    expect(both.map((id) => listed.find((one) => one.id === id)?.withdrawn)).toEqual([true, true]);
    const given =
      made === "a link"
        ? valueOf(await issueLinks(kade.scope, waveId, both))
        : valueOf(
            await issueCodes(kade.scope, waveId, { whom: "chosen", chosen: both, lastDay: "2026-03-20" }),
          ).codes;
    expect(given).toHaveLength(2);
    for (const { token } of given) {
      const { refusal } = valueOf(await getNotice(await scopeOf(token)));
      expect(refusal).toBe("finished-elsewhere");
    }
    expect([await statusOf(answered), await statusOf(optedOut)]).toEqual(["submitted", "opted-out"]);
    // With the link with which they opted out they can think again, as before.
    expect(await takePartAgain(await scopeOf(optedOut.token))).toMatchObject({ ok: true });
  });

  it("reads the same of who took back what was sent after their links were ended", async () => {
    valueOf(await withdrawLink(kade.scope, waveId, answered.id));
    await optOut(answered);
    expect(await statusOf(answered)).toBe("opted-out-ended");
    const [{ token }] = valueOf(await issueLinks(kade.scope, waveId, [answered.id]));
    expect(valueOf(await getNotice(await scopeOf(token))).refusal).toBe("finished-elsewhere");
  });

  it("gets a code of both that leads there too", async () => {
    const { codes } = valueOf(
      await issueCodes(kade.scope, waveId, {
        ...{ whom: "chosen", chosen: [answered.id, optedOut.id], lastDay: "2026-03-20" },
      }),
    );
    for (const { code } of codes) {
      const redeemed = await redeemCode(
        {
          control: { ...database.control, clock },
          respondent: (token) => openRespondentScope(database, { token, locale: () => "nl", clock }),
          place: { kind: "kiosk", tokenHash: "tablet", waveId },
        },
        code,
      );
      const { refusal } = valueOf(await getNotice(await scopeOf(valueOf(redeemed).token)));
      expect(refusal).toBe("finished-elsewhere");
    }
    expect(await statusOf(optedOut)).toBe("opted-out");
  });

  it("is told the same when a paper form is brought of either", async () => {
    const tries = [];
    for (const id of [answered.id, optedOut.id, asId<ParticipationId>("nobody")])
      tries.push(valueOf(await startPaper(kade.scope, waveId, { id })).kind);
    expect(tries).toEqual(["sent", "sent", "unknown"]);
  });

  it("is not told on the page about mails that one can still take part where that is over", async () => {
    const choice = async ({ token }: typeof answered) => valueOf(await getMailChoice(await scopeOf(token)));
    expect(await choice(silent)).toMatchObject({ mayAnswer: true, mayHearOutcome: false });
    expect(await choice(optedOut)).toMatchObject({ mayAnswer: false, mayHearOutcome: false });
    expect(await choice(answered)).toMatchObject({ mayAnswer: false, mayHearOutcome: true });
    // Another link of who answered looks like one of who opted out.
    const others = valueOf(await issueLinks(kade.scope, waveId, [answered.id, optedOut.id]));
    for (const other of others)
      expect(await choice(other)).toEqual({ ...(await choice(optedOut)), mayAnswer: false });
  });

  it("cannot take back for somebody that they asked to hear the outcome", async () => {
    const own = await scopeOf(answered.token);
    valueOf(await askForFeedback(own, "p@kade.example"));
    const [{ token }] = valueOf(await issueLinks(kade.scope, waveId, [answered.id]));
    await dropFeedbackWish(await scopeOf(token));
    const wish = () => kade.forTenant.read(({ feedbackWishes }) => feedbackWishes.get(answered.id));
    expect(await wish()).toMatchObject({ address: "p@kade.example" });
    await dropFeedbackWish(own);
    expect(await wish()).toBeUndefined();
  });
});
