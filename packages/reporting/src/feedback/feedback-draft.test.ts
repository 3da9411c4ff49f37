import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Message } from "@vensterbank/core";
import { type ReactionLabel, type WaveData } from "@vensterbank/typology";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LoggedRelease } from "../release/plan/logged-release";
import { randomWave, units } from "../release/random-wave.fixture";
import { releaseWaveResult } from "../release/release-wave-result";
import { releasedWave } from "../release/released-wave.fixture";
import { vaart } from "../release/vaart-wave.fixture";
import { feedbackDraft } from "./feedback-draft";
import { type FeedbackFacts, type FeedbackParagraph } from "./feedback-paragraph";

const facts: FeedbackFacts = {
  organisation: "Kade",
  inside: { invited: 40, share: 0.6, end: null },
  partners: { invited: 6, share: null, end: null },
  topicName: (topic) => `topic ${topic}`,
};

const texts = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../i18n/src/catalogues/nl/feedback.json"), "utf8"),
) as Record<string, string>;

/** Places in the text of a sentence that its arguments leave open. */
function openPlaces({ key, params = {} }: Message): string[] {
  const name = key.replace("feedback.", "");
  const text = texts[name] ?? texts[`${name}_other`];
  expect(text, key).toBeDefined();
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, place]) => place).filter((place) => !(place in params));
}

const flat = (paragraphs: readonly FeedbackParagraph[]) => paragraphs.flatMap(({ sentences }) => sentences);

/** Every argument, also of messages inside messages. */
function argumentsOf({ params = {} }: Message): [string, string | number][] {
  return Object.entries(params).flatMap(([name, value]): [string, string | number][] =>
    typeof value === "object" ? argumentsOf(value) : [[name, value]],
  );
}

const numbersIn = (paragraphs: readonly FeedbackParagraph[]) =>
  flat(paragraphs)
    .flatMap(argumentsOf)
    .filter(([, value]) => typeof value === "number");

const isLogged = (log: readonly LoggedRelease[], id: string) =>
  log.some(({ figure, groupKey, shown }) => shown && `${figure} of ${groupKey}` === id);

/** The same people about two changes, so that one can be seen without the other. */
function withSecondChange(data: WaveData): WaveData {
  const [risk] = data.settings.topics;
  const second = (id: string) => id.replace("change.risk.", "change.market.");
  const both = (answers: WaveData["responses"][number]["answers"]) => ({
    ...answers,
    ...Object.fromEntries(Object.entries(answers).map(([id, value]) => [second(id), value])),
  });
  const about = data.items.filter(({ topic }) => topic === risk.key);
  return {
    ...data,
    settings: { ...data.settings, topics: [risk, { ...risk, key: "market" }] },
    items: [...data.items, ...about.map((one) => ({ ...one, id: second(one.id), topic: "market" }))],
    responses: data.responses.map((one) => ({ ...one, answers: both(one.answers) })),
  };
}

/** What does not come from the log: the rounded response and the count of partners have rules of their own. */
const besidesLog = ["response", "partners"];

describe("the draft of a feedback page", () => {
  it("rests on released figures only, names no unit and tells no number of answers, in any organisation", async () => {
    let resting = 0;
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { log, seen } = await releasedWave(data);
        const draft = feedbackDraft(seen, facts);
        for (const { restsOn } of draft)
          for (const id of restsOn) {
            if (besidesLog.includes(id)) continue;
            resting += 1;
            expect(isLogged(log, id), id).toBe(true);
          }
        expect(flat(draft).flatMap(openPlaces)).toEqual([]);
        const said = JSON.stringify(flat(draft));
        for (const { id } of units) expect(said).not.toContain(`"${id}"`);
        expect(new Set(numbersIn(draft).map(([name]) => name))).toEqual(
          new Set(["count", "percent", "threshold"].filter((name) => said.includes(`"${name}"`))),
        );
        expect(new Set(draft.map(({ id }) => id)).size).toBe(draft.length);
      }),
      { numRuns: 60, seed: 6 },
    );
    expect(resting).toBeGreaterThan(20);
  });

  it("rests no longer on a figure of a change that is withheld", async () => {
    const waves = fc.sample(randomWave.map(withSecondChange), { numRuns: 12, seed: 4 });
    let tried = 0;
    for (const data of waves) {
      const { result, log } = await releasedWave(data);
      const restsWith = (some: readonly LoggedRelease[]) =>
        feedbackDraft(releaseWaveResult(result, { thresholds: data.settings.thresholds, log: some }), facts)
          .flatMap(({ restsOn }) => restsOn)
          .filter((id) => !besidesLog.includes(id));
      const ofChanges = restsWith(log).filter((id) => id.startsWith("topic "));
      for (const id of ofChanges) {
        tried += 1;
        const without = log.filter(({ figure, groupKey }) => `${figure} of ${groupKey}` !== id);
        expect(restsWith(without).filter((other) => !isLogged(without, other))).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(5);
  });

  it("has the same numbers whatever people answered: pages of waves give nothing when they are subtracted", async () => {
    await fc.assert(
      fc.asyncProperty(randomWave, fc.integer({ min: 1, max: 4 }), async (data, shift) => {
        const other: WaveData = {
          ...data,
          responses: data.responses.map((response) => ({
            ...response,
            answers: Object.fromEntries(
              Object.entries(response.answers).map(([id, value]) => [
                id,
                typeof value === "number" && value >= 1 && value <= 5
                  ? 1 + ((value - 1 + shift * (id.length % 3)) % 5)
                  : value,
              ]),
            ),
          })),
        };
        const [one, two] = await Promise.all([releasedWave(data), releasedWave(other)]);
        const values = (seen: typeof one.seen) =>
          [
            ...new Set(numbersIn(feedbackDraft(seen, facts)).map(([name, value]) => `${name} ${value}`)),
          ].filter(
            // How many reactions cannot be ruled out is a count of words on the page itself.
            (said) => !/^count [1-3]$/.test(said),
          );
        expect(values(one.seen).sort()).toEqual(values(two.seen).sort());
      }),
      { numRuns: 12 },
    );
  });

  it("says nothing more than what was asked when the gate withholds everything", async () => {
    const { result, log } = await releasedWave(vaart);
    const closed = log.map((entry) => ({ ...entry, shown: false, reason: "follows-from-others" }));
    const seen = releaseWaveResult(result, { thresholds: vaart.settings.thresholds, log: closed });
    const draft = feedbackDraft(seen, facts);
    expect(draft.filter(({ section }) => section === "differs")).toEqual([]);
    expect(draft.flatMap(({ restsOn }) => restsOn).filter((id) => !besidesLog.includes(id))).toEqual([]);
    expect(draft.find(({ id }) => id === "window")?.sentences[0].key).toMatch(/held|withheld/);
  });

  it("tells of a real organisation where it stands, what cannot be ruled out and what stands out", async () => {
    const { seen } = await releasedWave(vaart);
    const ids = feedbackDraft(seen, { ...facts, partners: { ...facts.partners, invited: 0 } }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(
      expect.arrayContaining(["asked", "window", "window.means", "layers", "limits.response", "next.talk"]),
    );
    expect(ids).not.toContain("mirror");
  });

  it.each<[ReactionLabel, string[]]>([
    [{ kind: "clearly", reactions: ["binding"], probability: 0.92 }, ["clearly", "little", "means"]],
    [{ kind: "leaning", reactions: ["binding"], probability: 0.7 }, ["leaning", "doubt", "means"]],
    [{ kind: "between", reactions: ["introvert", "binding"], probability: 0.5 }, ["between", "means"]],
    [
      { kind: "undetermined", reactions: ["confused", "binding"], probability: 0.4 },
      ["undetermined", "means"],
    ],
    [{ kind: "low-on-both", certainty: "leaning", probability: 0.8 }, ["low-on-both"]],
    [{ kind: "none", reason: "response-below-40" }, ["none"]],
  ])("says of %o what it means and what cannot be ruled out", async (label, expected) => {
    const { seen } = await releasedWave(vaart);
    const { organisation } = seen;
    if (!organisation.shown || !organisation.position.shown) throw new Error("Nothing to see");
    const quadrants = { confused: 0.01, introvert: 0.08, extravert: 0.01, binding: 0.9 };
    const position = { ...organisation.position, label, quadrants };
    const mixed = {
      n: 9,
      total: 1,
      within: 1,
      between: 1,
      divided: true,
      hybrid: false,
      shown: true,
    } as const;
    const draft = feedbackDraft(
      { ...seen, organisation: { ...organisation, position, mixedness: mixed } },
      facts,
    );
    const window = draft.filter(({ section }) => section === "window");
    expect(flat(window).flatMap(openPlaces)).toEqual([]);
    const keys = flat(window).map(({ key }) => key.split(".")[key.includes(".window.") ? 3 : 2]);
    expect([...new Set(keys)]).toEqual([...expected, "mixture"]);
  });
});
