import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { describe, expect, it } from "vitest";
import { type CoalitionSteps, coalitionSteps, type MatchedNetwork } from "./coalition-steps.server";

type Verdict = MatchedNetwork["scopes"]["combined"]["coalitions"]["verdict"];

/** Coalitions by number, as words of member names, and others who are there. */
function network(
  coalitions: Readonly<Record<number, string>>,
  { others = "", verdict = "detectable" as Verdict } = {},
): MatchedNetwork {
  const split = (words: string) => words.split(" ").filter(Boolean);
  const list = Object.entries(coalitions).map(([number, members]) => ({
    id: `c${number}`,
    number: Number(number),
    members: split(members),
  }));
  const nodes = [...list.flatMap(({ members }) => members), ...split(others)].map((id) => ({ id }));
  return {
    settings: { coalitionOverlap: 0.3 },
    scopes: { combined: { coalitions: { verdict, list }, nodes } },
  };
}

const settings = { view: "roles", level: "combined", names: new Map(), threshold: 3 } as const;
const { say } = createTranslator("en", messagesOf("en"));

function sentences(steps: CoalitionSteps): string[] {
  return steps.comparable ? steps.steps.flatMap(({ words }) => words.map(say)) : [say(steps.why)];
}

function follow(before: MatchedNetwork, now: MatchedNetwork, over: object = {}): string[] {
  return sentences(
    coalitionSteps(
      { title: "2025", result: before },
      { title: "2026", result: now },
      { ...settings, ...over },
    ),
  );
}

describe("coalitionSteps", () => {
  it("says which merged into which, and who of them came along", () => {
    expect(
      follow(network({ 3: "a b c d", 4: "e f g h" }), network({ 3: "a b c d e f g" }, { others: "h" })),
    ).toEqual([
      "Coalition 4 merged into Coalition 3: 3 of its 4 members are in it now.",
      "Coalition 3 went on: 4 of its 4 members are still in it, and now it has 7.",
    ]);
  });

  it("says how one fell apart, by the names that people gave", () => {
    const names = new Map([["c1", "Wijk"]]);
    expect(follow(network({ 1: "a b c d e f" }), network({ 1: "a b c", 2: "d e f" }), { names })).toEqual([
      "Wijk fell apart: of its 6 members 3 are now in Wijk and 3 are now in Coalition 2.",
    ]);
  });

  it("says what is new and what dissolved, and who came in or left", () => {
    const before = network({ 1: "a b c d", 2: "p q r s t u" });
    const now = network({ 1: "a b c d", 5: "x y z p" }, { others: "q r t u" });
    expect(follow(before, now)).toEqual([
      "Coalition 1 went on: 4 of its 4 members are still in it, and now it has 4.",
      "Coalition 2 dissolved: of its 6 members 5 are still there, but no longer as one group; 1 left.",
      "Coalition 5 is new and has 4 members: 1 were there before, 3 came in since.",
    ]);
  });

  it("says so when waves that are not next to each other know one coalition by two numbers", () => {
    expect(follow(network({ 1: "a b c d" }), network({ 7: "a b c e" }))).toEqual([
      "Coalition 1 went on as Coalition 7: 3 of its 4 members are still in it, and now it has 4.",
    ]);
  });

  it("says nothing about coalitions unless both waves have them beyond chance", () => {
    const some = network({ 1: "a b c" });
    expect(follow(network({}, { verdict: "none" }), some)).toEqual([
      "What became of coalitions cannot be said: in 2025 no coalitions can be told from chance.",
    ]);
    expect(follow(some, network({}, { verdict: null }))).toEqual([
      "What became of coalitions cannot be said: for 2026 it could not be examined whether there are coalitions.",
    ]);
    expect(follow(some, some, { level: "case" })).toEqual([
      "What became of coalitions cannot be said: this kind of relation was not asked in 2025.",
    ]);
  });

  it("tells groups without numbers, and nothing of coalitions below the threshold", () => {
    const before = network({ 1: "a b c d", 2: "p q" });
    expect(follow(before, network({ 1: "a b c d", 2: "p q" }), { view: "groups" })).toEqual([
      "Coalition 1 went on.",
    ]);
  });
});
