import { fixedClock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { getScreen } from "./get-screen.server";
import { getThanks } from "./get-thanks.server";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { beginAs } from "./respondent.fixture";
import { submitResponse } from "./submit-response.server";
import { withdrawResponse } from "./withdraw-response.server";

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database);
});

async function begun(token: string) {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  return beginAs(scope);
}

/** Everything that was stored of what respondents did. */
function stored() {
  const { waveId } = wave;
  return wave.forTenant.read(async (repos) => ({
    participations: await repos.participations.listByWave(waveId),
    people: await repos.people.list(),
    responses: await repos.responses.listByWave(waveId),
    openAnswers: await repos.openAnswers.listByWave(waveId),
    reports: await repos.relations.listReports(waveId),
    ties: await repos.relations.listTies(waveId),
  }));
}

async function answeredAll(token = wave.tokens[1]) {
  const person = await begun(token);
  await person.save("about", { "about.unit": "zuid", "about.tenure": "3" });
  const hold = await person.screen("hold");
  await person.save("hold", Object.fromEntries(hold.questions.map(({ id }) => [id, "2"])));
  await person.save("own-words", { "own.words": "Zo gaat het hier" });
  const key = `person.${wave.people[2].id}`;
  await person.relate({ [`earlier:${key}`]: ["confirm"] });
  const { added } = await person.relate({ freeName: ["Café De Brug"] });
  await person.relate({
    [`strength:${added}`]: ["3"],
    [`level:${added}`]: ["case", "strategic"],
    [`benefit:${added}`]: ["4"],
  });
  return person;
}

describe("sending", () => {
  it("stores answers, own words, a report and a tie for each level", async () => {
    const { scope } = await answeredAll();
    expect(await submitResponse(scope, wave.tokens[1])).toMatchObject({ ok: true });
    const { participations, responses, openAnswers, reports, ties } = await stored();
    expect(participations.filter(({ status }) => status === "submitted")).toHaveLength(1);
    expect(responses).toMatchObject([
      { side: "inside", role: "professional", unitId: wave.units[1].id, answers: { "about.tenure": 3 } },
    ]);
    expect(openAnswers).toMatchObject([{ question: "own.words", text: "Zo gaat het hier", released: false }]);
    expect(reports).toMatchObject([{ senderPersonId: wave.people[1].id, status: "answered" }]);
    const lines = ties.map(({ toPersonId, level, strength, value, source }) =>
      [toPersonId === null ? "partner" : "person", level, strength, value, source].join(" "),
    );
    expect(lines.sort()).toEqual([
      "partner case 3 4 free",
      "partner strategic 3 4 free",
      "person case 3 2 roster",
      "person practice 2 2 roster",
    ]);
    expect(await wave.forTenant.read(({ drafts }) => drafts.get(scope.tokenHash))).toBeUndefined();
  });

  it("leaves no value by which answers could be joined to a person, or to each other", async () => {
    const { scope } = await answeredAll();
    await submitResponse(scope, wave.tokens[1]);
    const { participations, people, responses, openAnswers, reports, ties } = await stored();
    // A unit is a group, the wave and the tenant are everybody's, and these words are of the questionnaire.
    const units = wave.units.map(({ id }) => id);
    const shared = new Set<unknown>([
      wave.waveId,
      participations[0].tenantId,
      ...units,
      "professional",
      "inside",
    ]);
    const valuesOf = (rows: readonly object[]) =>
      new Set(
        rows
          .flatMap((row) => Object.values(row))
          .filter((value) => typeof value === "string" && !shared.has(value)),
      );
    const common = (a: Set<unknown>, b: Set<unknown>) => [...a].filter((value) => b.has(value));
    const who = valuesOf([
      ...participations,
      ...people,
      { tokenHash: scope.tokenHash, token: wave.tokens[1] },
    ]);
    const [answers, words, relations] = [responses, openAnswers, [...reports, ...ties]].map(valuesOf);
    expect(common(answers, who)).toEqual([]);
    expect(common(words, who)).toEqual([]);
    expect(common(answers, words)).toEqual([]);
    expect(common(answers, relations)).toEqual([]);
    expect(common(words, relations)).toEqual([]);
    expect(answers.size).toBeGreaterThan(2);
  });

  it("stores no time with what was answered, not even inside an id", async () => {
    const { scope } = await answeredAll();
    await submitResponse(scope, wave.tokens[1]);
    const { responses, openAnswers, reports, ties } = await stored();
    const rows = [...responses, ...openAnswers, ...reports, ...ties];
    for (const row of rows) expect(Object.values(row).some((value) => value instanceof Date)).toBe(false);
    const typed = ties.flatMap(({ source, toPartnerId }) => (source === "free" ? [toPartnerId] : []));
    // Random ids are 32 hexadecimal digits; time-sortable ones are written with hyphens.
    for (const id of [...rows.map((row) => row.id), ...typed]) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it("twice, at the same moment or later, is once", async () => {
    const { scope } = await answeredAll();
    const both = await Promise.all([1, 2].map(() => submitResponse(scope, wave.tokens[1])));
    both.push(await submitResponse(scope, wave.tokens[1]));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect((await stored()).responses).toHaveLength(1);
    expect(await getScreen(scope, "about")).toMatchObject({ error: { code: "already-submitted" } });
    expect(await getThanks(scope)).toMatchObject({ ok: true, value: { wave: "open" } });
  });

  it("is refused when the wave was closed meanwhile, and nothing of it is stored", async () => {
    const { scope } = await answeredAll();
    await wave.forTenant.write(({ waves }) => waves.changeStatus(wave.waveId, "open", "closed"));
    expect(await submitResponse(scope, wave.tokens[1])).toMatchObject({ error: { code: "wave-closed" } });
    expect(await stored()).toMatchObject({ responses: [], openAnswers: [], ties: [] });
  });

  it("is refused while something is not right, or nothing was answered", async () => {
    const person = await begun(wave.tokens[2]);
    const send = () => submitResponse(person.scope, wave.tokens[2]);
    expect(await send()).toMatchObject({ error: { fields: [{ key: "errors.field.nothing-answered" }] } });
    await person.save(
      "hold",
      Object.fromEntries((await person.screen("hold")).questions.map((q) => [q.id, "1"])),
    );
    const [first] = (await person.screen("portraits-now")).questions.flatMap((question) =>
      question.kind === "points" ? question.portraits : [],
    );
    await person.save("portraits-now", { [first.value]: "99" });
    expect(await send()).toMatchObject({ error: { fields: [{ key: "errors.field.unfinished" }] } });
    await person.save("portraits-now", { [first.value]: "100" });
    await person.relate({ add: [`partner.${wave.partners[1].id}`] });
    expect(await send()).toMatchObject({ error: { fields: [{ key: "errors.field.unfinished" }] } });
    await person.relate({ remove: [`partner.${wave.partners[1].id}`], outcome: ["nobody"] });
    expect(await send()).toMatchObject({ ok: true });
    expect((await stored()).reports).toMatchObject([{ status: "nobody" }]);
  });

  it("leaves no report of relations when that part was left open", async () => {
    const person = await begun(wave.tokens[3]);
    await person.save("about", { "about.tenure": "1" });
    await submitResponse(person.scope, wave.tokens[3]);
    expect(await stored()).toMatchObject({ reports: [], ties: [], responses: [{}] });
  });

  it("of a partner has a sector, no unit, and no window of one's own", async () => {
    const partner = await begun(wave.partnerToken);
    const contacts = await partner.screen("mirror-contacts");
    await partner.save("mirror-contacts", Object.fromEntries(contacts.questions.map(({ id }) => [id, "4"])));
    await partner.relate({ add: [`person.${wave.people[0].id}`], freeName: ["Iemand anders"] });
    await partner.relate({
      [`strength:person.${wave.people[0].id}`]: ["2"],
      [`level:person.${wave.people[0].id}`]: ["strategic"],
    });
    expect(await submitResponse(partner.scope, wave.partnerToken)).toEqual({
      ok: true,
      value: { ownWindow: null },
    });
    const { responses, ties } = await stored();
    expect(responses).toMatchObject([{ side: "partner", role: "partner", sector: "housing", unitId: null }]);
    expect(ties).toMatchObject([{ fromPartnerId: wave.partners[0].id, toPersonId: wave.people[0].id }]);
  });
});

describe("withdrawing", () => {
  it("erases everything that was sent, and ends the link", async () => {
    const { scope } = await answeredAll();
    await submitResponse(scope, wave.tokens[1]);
    expect(await withdrawResponse(scope, wave.tokens[1], { again: false })).toEqual({ ok: true });
    const { participations, ...rest } = await stored();
    expect(rest).toMatchObject({ responses: [], openAnswers: [], reports: [], ties: [] });
    expect(participations.filter(({ status }) => status === "opted-out")).toHaveLength(1);
    expect(await getScreen(scope, "about")).toMatchObject({ error: { code: "opted-out" } });
  });

  it("can make room for a new start, and takes nobody else's answers along", async () => {
    const other = await answeredAll(wave.tokens[5]);
    await submitResponse(other.scope, wave.tokens[5]);
    const { scope } = await answeredAll();
    await submitResponse(scope, wave.tokens[1]);
    await withdrawResponse(scope, wave.tokens[1], { again: true });
    expect((await stored()).responses).toHaveLength(1);
    expect(await getScreen(scope, "about")).toEqual({ ok: true, value: null });
    const { scope: anew } = await answeredAll();
    expect(await submitResponse(anew, wave.tokens[1])).toMatchObject({ ok: true });
    expect((await stored()).responses).toHaveLength(2);
  });

  it("ends with the wave", async () => {
    const { scope } = await answeredAll();
    await submitResponse(scope, wave.tokens[1]);
    await wave.forTenant.write(({ waves }) => waves.changeStatus(wave.waveId, "open", "closed"));
    expect(await withdrawResponse(scope, wave.tokens[1], { again: false })).toMatchObject({
      error: { code: "wave-closed" },
    });
    expect((await stored()).responses).toHaveLength(1);
  });
});
