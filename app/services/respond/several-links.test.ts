import { fixedClock, type ParticipationId, type WaveId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { getLinks } from "../waves/get-links.server";
import { issueLinks } from "../waves/issue-links.server";
import { withdrawLink } from "../waves/withdraw-link.server";
import { getNotice } from "./get-notice.server";
import { getScreen } from "./get-screen.server";
import { getThanks } from "./get-thanks.server";
import { beginAs } from "./respondent.fixture";
import { submitResponse } from "./submit-response.server";
import { withdrawResponse } from "./withdraw-response.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  ({ waveId } = await openedWave(kade));
});

const open = (token: string) =>
  openRespondentScope(database, {
    token,
    locale: () => "nl",
    clock: fixedClock("2026-03-05T10:00:00Z"),
  });

async function scopeOf(token: string) {
  const scope = await open(token);
  if (!scope) throw new Error("No scope");
  return scope;
}

/** One person with links from as many rounds of issuing, oldest first, and somebody who never answers. */
async function links(): Promise<{
  readonly id: ParticipationId;
  readonly other: ParticipationId;
  readonly again: () => Promise<string>;
  readonly token: string;
}> {
  const [one, other] = valueOf(await issueLinks(kade.scope, waveId));
  const again = async () =>
    valueOf(await issueLinks(kade.scope, waveId)).find(({ id }) => id === one.id)?.token ?? "";
  return { id: one.id, other: other.id, again, token: one.token };
}

async function begun(token: string) {
  const person = await beginAs(await scopeOf(token));
  await person.save("own-words", { "own.words": "Onder vier ogen" });
  return person;
}

const stored = () =>
  kade.forTenant.read(async (repos) => ({
    responses: await repos.responses.listByWave(waveId),
    participations: await repos.participations.listByWave(waveId),
  }));

describe("a draft", () => {
  it("cannot be read from the database", async () => {
    const { token } = await links();
    const { scope, screen } = await begun(token);
    const row = await kade.forTenant.read(({ drafts }) => drafts.get(scope.tokenHash));
    expect(row).toMatchObject({
      answers: { sealed: expect.any(String) as string },
      relations: { sealed: expect.any(String) as string },
      screen: "",
    });
    const decoded = Object.values(row ?? {}).map((value) =>
      value !== null && typeof value === "object" && "sealed" in value
        ? Buffer.from(String(value.sealed), "base64url").toString("latin1")
        : String(value),
    );
    expect(decoded.join()).not.toMatch(/Onder vier ogen|professional|manager|own\.words|topics/);
    expect((await screen("own-words")).values["own.words"]).toBe("Onder vier ogen");
  });

  it("stays with the link that wrote it: a new link, which its maker sees, does not open it", async () => {
    const { token, again } = await links();
    await begun(token);
    const fresh = await again();
    expect(valueOf(await getNotice(await scopeOf(fresh))).begun).toBe(false);
    expect(await getScreen(await scopeOf(fresh), "own-words")).toEqual({ ok: true, value: null });
    const old = valueOf(await getScreen(await scopeOf(token), "own-words"));
    expect(old?.values["own.words"]).toBe("Onder vier ogen");
  });

  it("of one link opens under no other, also when somebody moves it there", async () => {
    const { token, again } = await links();
    const { scope } = await begun(token);
    const fresh = await scopeOf(await again());
    await kade.forTenant.write(async ({ drafts }) => {
      const row = await drafts.get(scope.tokenHash);
      if (row) await drafts.save({ ...row, tokenHash: fresh.tokenHash });
    });
    expect(await getScreen(fresh, "own-words")).toEqual({ ok: true, value: null });
  });
});

describe("two links of one person", () => {
  it("send once, and only the one that sent can take the answers back", async () => {
    const { id, token, again } = await links();
    const first = await begun(token);
    const fresh = await again();
    const second = await begun(fresh);
    expect(await submitResponse(second.scope, fresh)).toMatchObject({ ok: true });
    expect((await stored()).participations.find((one) => one.id === id)?.tokenHash).toBe(
      second.scope.tokenHash,
    );
    const left = await kade.forTenant.read(({ drafts }) => drafts.get(first.scope.tokenHash));
    expect(left).toBeUndefined();

    expect(await getThanks(first.scope)).toMatchObject({ error: { code: "not-found" } });
    expect(await withdrawResponse(first.scope, token, { again: false })).toMatchObject({
      error: { code: "finished-elsewhere" },
    });
    // Links that are made later leave the one that sent in use.
    await again();
    expect(await open(token)).toBeNull();
    expect(valueOf(await getThanks(await scopeOf(fresh))).canWithdraw).toBe(true);
    expect(await withdrawResponse(second.scope, fresh, { again: false })).toMatchObject({ ok: true });
    expect((await stored()).responses).toEqual([]);
  });

  it("become one when somebody begins again", async () => {
    const { token, again } = await links();
    const { scope } = await begun(token);
    const fresh = await again();
    await submitResponse(scope, token);
    expect(await withdrawResponse(scope, token, { again: true })).toMatchObject({ ok: true });
    expect(await open(fresh)).toBeNull();
    await begun(token);
    expect(await submitResponse(scope, token)).toMatchObject({ ok: true });
    expect((await stored()).responses).toHaveLength(1);
  });
});

describe("a coordinator who withdraws a link", () => {
  it("gets the same answer and sees the same mark, whether answers were sent or not", async () => {
    const { id, other, token } = await links();
    const { scope } = await begun(token);
    await submitResponse(scope, token);
    const both = [await withdrawLink(kade.scope, waveId, id), await withdrawLink(kade.scope, waveId, other)];
    expect(both[0]).toEqual(both[1]);
    expect(both[0].ok).toBe(true);
    const twice = [await withdrawLink(kade.scope, waveId, id), await withdrawLink(kade.scope, waveId, other)];
    expect(twice[0]).toEqual(twice[1]);
    const list = valueOf(await getLinks(kade.scope, waveId, { page: 1 }));
    expect(list.invited).toBe(7);
    expect(
      list.invitees
        .filter(({ withdrawn }) => withdrawn)
        .map((one) => one.id)
        .sort(),
    ).toEqual([id, other].sort());
    expect(valueOf(await issueLinks(kade.scope, waveId))).toHaveLength(7);
    // What was sent counts, and its sender can still take it back.
    expect((await stored()).responses).toHaveLength(1);
    expect(await withdrawResponse(scope, token, { again: true })).toMatchObject({ ok: true });
    expect((await stored()).responses).toEqual([]);
    expect(await getScreen(scope, "about")).toMatchObject({ error: { code: "link-withdrawn" } });
  });

  it("finds the other links of a sender in the state of any withdrawn link", async () => {
    const { id, other, token, again } = await links();
    const { scope } = await begun(token);
    const fresh = await again();
    await submitResponse(scope, token);
    for (const one of [id, other]) valueOf(await withdrawLink(kade.scope, waveId, one));
    const seen = await scopeOf(fresh);
    expect(valueOf(await getNotice(seen)).refusal).toBe("link-withdrawn");
    expect(await getThanks(seen)).toMatchObject({ error: { code: "not-found" } });
    expect(await withdrawResponse(seen, fresh, { again: false })).toMatchObject({ ok: true });
    expect((await stored()).responses).toHaveLength(1);
  });

  it("can invite both again", async () => {
    const { id, other, token } = await links();
    const { scope } = await begun(token);
    await submitResponse(scope, token);
    for (const one of [id, other]) valueOf(await withdrawLink(kade.scope, waveId, one));
    expect(valueOf(await issueLinks(kade.scope, waveId, [id, other]))).toHaveLength(2);
    expect(valueOf(await getLinks(kade.scope, waveId, { page: 1 })).invited).toBe(9);
    expect(valueOf(await getThanks(scope)).canWithdraw).toBe(true);
  });
});
