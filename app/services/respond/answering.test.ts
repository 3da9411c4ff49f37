import { fixedClock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { getNotice } from "./get-notice.server";
import { getResumeStep } from "./get-resume-step.server";
import { getReview } from "./get-review.server";
import { getScreen } from "./get-screen.server";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { beginAs } from "./respondent.fixture";
import { saveScreen } from "./save-screen.server";
import { startAnswering } from "./start-answering.server";
import { submitResponse } from "./submit-response.server";

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;
const clock = fixedClock("2026-11-22T10:00:00Z");

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database);
});

async function scopeOf(token: string) {
  const scope = await openRespondentScope(database, { token, locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  return scope;
}

async function begun(token = wave.tokens[1]) {
  return beginAs(await scopeOf(token));
}

describe("beginning", () => {
  it("asks consent in so many words, and nothing is kept before", async () => {
    const scope = await scopeOf(wave.tokens[1]);
    for (const fields of [{}, { consent: "on" }, { consent: ["yes"] }])
      expect(await startAnswering(scope, fields)).toMatchObject({
        ok: false,
        error: { code: "invalid-input", fields: [{ field: "consent" }] },
      });
    expect(await getScreen(scope, "about")).toEqual({ ok: true, value: null });
    expect(await saveScreen(scope, "about", {})).toEqual({ ok: true, value: null });
  });

  it("is refused with a word, and nothing is lost, while the half of the key outside the database is not there", async () => {
    const scope = await scopeOf(wave.tokens[1]);
    const { save } = await beginAs(scope);
    await save("about", { "about.role": "manager", "about.unit": "zuid" });
    await wave.forTenant.write(({ programmes }) => programmes.destroyKey(wave.programmeId));
    const refused = { ok: false, error: { code: "key-missing" } };
    expect(await getScreen(scope, "about")).toMatchObject(refused);
    expect(await startAnswering(await scopeOf(wave.tokens[2]), { consent: "yes" })).toMatchObject(refused);
    expect(await submitResponse(scope, wave.tokens[1])).toMatchObject(refused);
    expect((await getNotice(scope)).ok).toBe(true);
    await wave.forTenant.write(({ programmes }) => programmes.insertKey(wave.programmeId, "ab".repeat(32)));
    const view = await getScreen(scope, "about");
    expect(view.ok && view.value?.values).toMatchObject({ "about.role": "manager" });
  });

  it("fills in role and unit, which can be corrected", async () => {
    const { screen, save } = await begun();
    expect((await screen("about")).values).toMatchObject({
      "about.role": "professional",
      "about.unit": "noord",
      "about.tenure": "",
    });
    await save("about", { "about.role": "manager", "about.unit": "zuid" });
    expect((await screen("about")).values).toMatchObject({ "about.role": "manager", "about.unit": "zuid" });
    expect((await screen("others")).intro).toContain("professionals");
  });

  it("draws every pair of topics equally often, and never again for who began", async () => {
    const pairs = new Map<string, number>();
    for (const token of wave.tokens) {
      const { scope } = await begun(token);
      const review = await getReview(scope);
      const topics = review.ok && review.value ? review.value.screens.map(({ step }) => step) : [];
      const pair = topics.filter((step) => step.startsWith("topic-")).sort();
      pairs.set(pair.join(), (pairs.get(pair.join()) ?? 0) + 1);
      await startAnswering(scope, { consent: "yes" });
      const later = await getReview(scope);
      expect(later.ok && later.value?.screens.map(({ step }) => step)).toEqual(topics);
    }
    // Twelve people, six pairs.
    expect([...pairs.values()]).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it("tells before the first question who reads, until when, and from how many on", async () => {
    const notice = await getNotice(await scopeOf(wave.tokens[1]));
    const text = notice.ok ? notice.value.blocks.map((block) => block.text).join(" ") : "";
    expect(text).toContain("12 december 2026");
    expect(text).toContain("minstens 5 mensen");
    expect(text).not.toContain("{{");
  });
});

describe("answering", () => {
  it("goes on at the first screen that is not finished", async () => {
    const { scope, save } = await begun();
    expect(await getResumeStep(scope)).toEqual({ ok: true, value: "about" });
    await save("about", { "about.tenure": "dk" });
    expect(await getResumeStep(scope)).toEqual({ ok: true, value: "change-market" });
  });

  it("keeps what was typed when points do not add up, and says what is wrong", async () => {
    const { screen, save } = await begun();
    const ids = (await screen("portraits-now")).questions.flatMap((question) =>
      question.kind === "points" ? question.portraits.map(({ value }) => value) : [],
    );
    const points = (texts: string[]) => Object.fromEntries(ids.map((id, i) => [id, texts[i]]));
    const saved = await save("portraits-now", points(["40", "30", "20", "5"]));
    expect(saved.errors).toMatchObject([{ field: "portrait.now", params: { sum: 95, total: 100 } }]);
    const shown = await screen("portraits-now");
    expect(shown.values).toMatchObject(points(["40", "30", "20", "5"]));
    expect(shown.errors).toHaveLength(1);
    expect((await save("portraits-now", points(["40", "30", "20", "10"]))).errors).toEqual([]);
    expect((await screen("portraits-now")).errors).toEqual([]);
    expect(
      (await save("portraits-now", { ...points(["", "", "", ""]), "portrait.now": "dk" })).errors,
    ).toEqual([]);
    expect((await screen("portraits-now")).values).toMatchObject({
      "portrait.now": "dk",
      ...points(["", "", "", ""]),
    });
  });

  it("loses nothing between two tabs: the last one that changed an answer wins", async () => {
    const { screen, save } = await begun();
    const tab = async () => (await screen("hold")).values;
    const [one, two] = [await tab(), await tab()];
    const [first, second] = (await screen("hold")).questions.map(({ id }) => id);
    // A form does not send a radio group in which nothing is chosen.
    const filled = (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ""));
    await save("hold", filled({ ...one, [first]: "2" }));
    await save("hold", filled({ ...two, [second]: "4" }));
    expect(await tab()).toMatchObject({ [first]: "2", [second]: "4" });
    // A stale tab that changes nothing changes nothing.
    const stale = await tab();
    await save("hold", filled({ ...(await tab()), [first]: "5" }));
    await save("hold", filled(stale));
    expect(await tab()).toMatchObject({ [first]: "5" });
  });

  it("clears a text that was emptied, in the tab that shows it", async () => {
    const { screen, save } = await begun();
    await save("own-words", { "own.words": "Eerst\r\ndit" });
    const { values } = await screen("own-words");
    expect(values["own.words"]).toBe("Eerst\ndit");
    await save("own-words", { ...values, "own.words": "" });
    expect((await screen("own-words")).values["own.words"]).toBe("");
  });

  it("takes only answers that exist, and never fields of other screens", async () => {
    const { screen, save } = await begun();
    const [first] = (await screen("hold")).questions.map(({ id }) => id);
    for (const text of ["6", "0", "1.0", " 1", "__proto__", "<b>", "1e0"])
      expect((await save("hold", { [first]: text })).errors, text).toMatchObject([{ field: first }]);
    await save("hold", { __proto__: "1", constructor: "1", "about.role": "director", "own.words": "x" });
    expect((await screen("about")).values["about.role"]).toBe("professional");
    expect((await screen("own-words")).values["own.words"]).toBe("");
    expect((await screen("hold")).values[first]).toBe("");
  });

  it("refuses a screen that this respondent does not have", async () => {
    const { scope } = await begun();
    for (const id of ["mirror-about", "relations", "toString", ""])
      expect(await saveScreen(scope, id, {})).toMatchObject({ ok: false, error: { code: "not-found" } });
  });
});

describe("a link", () => {
  it("of a closed wave takes no answer", async () => {
    const scope = await scopeOf(wave.closedToken);
    expect(await startAnswering(scope, { consent: "yes" })).toMatchObject({
      ok: false,
      error: { code: "wave-closed" },
    });
  });

  it("takes nothing more once the wave was closed meanwhile", async () => {
    const { scope } = await begun();
    await wave.forTenant.write(({ waves }) => waves.changeStatus(wave.waveId, "open", "closed"));
    for (const attempt of [saveScreen(scope, "about", {}), getScreen(scope, "about"), getResumeStep(scope)])
      expect(await attempt).toMatchObject({ ok: false, error: { code: "wave-closed" } });
  });

  it("that is malformed or not ours opens no scope", async () => {
    for (const token of ["", "x", "a".repeat(43), "../../etc/passwd", "a".repeat(10_000), "é".repeat(30)])
      expect(await openRespondentScope(database, { token, locale: () => "nl", clock })).toBeNull();
  });
});
