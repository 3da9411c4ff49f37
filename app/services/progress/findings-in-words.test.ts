import { type Locale, type Message } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import {
  compositionFinding,
  messageList,
  movementFinding,
  movementPeople,
  pathHeadline,
  people,
  progressLimits,
  type ReleasedMovement,
  shown,
  stepHeadline,
  withheld,
} from "@vensterbank/reporting";
import { describe, expect, it } from "vitest";

const nl = createTranslator("nl", messagesOf("nl"));
const en = createTranslator("en", messagesOf("en"));
const inBoth = (said: Message | null): Record<Locale, string> | null =>
  said && { nl: nl.say(said), en: en.say(said) };

type Shown = Extract<ReleasedMovement, { shown: true }>;
const movement = (more: Partial<Shown>): ReleasedMovement =>
  shown({
    outcome: "moved",
    basis: "paired",
    people: { linked: 81 },
    difference: 0.36,
    interval95: [0.16, 0.56],
    mdc95: 0.2,
    composition: null,
    ...more,
  });
const up = movement({});
const down = movement({ difference: -0.36, interval95: [-0.56, -0.16] });
const still = movement({
  outcome: "no-movement-shown",
  difference: 0.04,
  interval95: [-0.2, 0.28],
  mdc95: 0.245,
});
const unproven = movement({
  outcome: "no-movement-shown",
  difference: 0.4,
  interval95: [-0.04, 0.84],
  mdc95: 0.36,
});
const nothing = movement({
  outcome: "too-little-data",
  basis: null,
  people: null,
  difference: null,
  interval95: null,
  mdc95: null,
});
const hidden = withheld("too-few-answers");

describe("the three outcomes in words", () => {
  it("tells a movement with its interval", () => {
    expect(inBoth(movementFinding("internal", up))).toEqual({
      nl: "Binnen: 9 punten omhoog (interval 4 tot 14).",
      en: "Inside: moved up 9 points (interval 4 to 14).",
    });
    expect(inBoth(movementFinding("external", down))).toEqual({
      nl: "Buiten: 9 punten omlaag (interval −14 tot −4).",
      en: "Outside: moved down 9 points (interval −14 to −4).",
    });
  });

  it("tells what would have been seen when no movement was shown, never less than the data could show", () => {
    expect(inBoth(movementFinding("external", still))).toEqual({
      nl: "Buiten: geen beweging aangetoond; een beweging van 7 punten of meer was zichtbaar geweest.",
      en: "Outside: no movement shown; a movement of 7 points or more would have been seen.",
    });
  });

  it("does not say that a difference of that size would have been seen when it was not", () => {
    expect(inBoth(movementFinding("internal", unproven))).toEqual({
      nl: "Binnen: geen beweging aangetoond (op zichzelf zichtbaar vanaf 9 punten); het verschil van 10 punten (interval −1 tot 21) kan toeval zijn, omdat er veel vergelijkingen zijn of weinig mensen.",
      en: "Inside: no movement shown (by itself it would show from 9 points); the difference of 10 points (interval −1 to 21) may be chance, because there are many comparisons or few people.",
    });
  });

  it("tells too little data and what may not be shown apart", () => {
    expect(inBoth(movementFinding("internal", nothing))?.nl).toBe(
      "Binnen: te weinig gegevens om iets over beweging te zeggen.",
    );
    expect(inBoth(movementFinding("internal", hidden))).toEqual({
      nl: "Binnen: niet te laten zien.",
      en: "Inside: cannot be shown.",
    });
  });

  it("does not call less than half a point nothing", () => {
    const small = movement({ difference: 0.018, interval95: [0.01, 0.026] });
    expect(inBoth(movementFinding("internal", small))?.en).toBe(
      "Inside: moved up less than 1 point (interval 0 to 1).",
    );
  });
});

describe("the sentences around them", () => {
  it("puts both axes in a headline, once when they say the same", () => {
    const axes = { internal: up, external: still };
    expect(inBoth(stepHeadline("Najaar 2025", "Voorjaar 2026", axes))).toEqual({
      nl: "Van Najaar 2025 naar Voorjaar 2026: binnen 9 punten omhoog, buiten geen beweging aangetoond (zichtbaar vanaf 7 punten)",
      en: "From Najaar 2025 to Voorjaar 2026: inside up 9 points, outside no movement shown (would show from 7 points)",
    });
    expect(inBoth(stepHeadline("A", "B", { internal: still, external: unproven }))?.nl).toBe(
      "Van A naar B: binnen en buiten geen beweging aangetoond (op zichzelf zichtbaar vanaf 9 punten)",
    );
  });

  it("names the ends of the path, without waves of which nothing may be shown", () => {
    const clearly = (reaction: "confused" | "introvert") =>
      ({ kind: "clearly", reactions: [reaction], probability: 0.95 }) as const;
    expect(
      inBoth(
        pathHeadline([
          { wave: "2024", label: clearly("confused") },
          { wave: "2025", label: clearly("introvert") },
          { wave: "2026", label: null },
        ]),
      ),
    ).toEqual({
      nl: "Eerst duidelijk verward (2024), nu duidelijk introvert (2025)",
      en: "First clearly confused (2024), now clearly introvert (2025)",
    });
  });

  it("splits a change over who stayed, came and went", () => {
    const composition = {
      stayers: 0.32,
      joiners: 0.001,
      leavers: -0.05,
      nStayers: 81,
      nJoiners: 44,
      nLeavers: 47,
    };
    expect(inBoth(compositionFinding("internal", movement({ composition })))?.en).toBe(
      "Inside: +8 from people who answered both times (81 people), 0 from those who answered only now (44), −1 from those who answered only then (47).",
    );
    expect(compositionFinding("internal", up)).toBeNull();
  });

  it("tells who stands behind it", () => {
    expect(inBoth(movementPeople({ people: { linked: 81 } }))).toEqual({
      nl: "81 mensen die beide keren antwoordden",
      en: "81 people who answered both times",
    });
    expect(inBoth(movementPeople({ people: { then: 30, now: 28 } }, "brief"))?.nl).toBe("30 toen, 28 nu");
  });

  it("lists roles as a reader does", () => {
    const roles = (["director", "manager", "support"] as const).map(people);
    expect(en.say(messageList(roles))).toBe(
      `${en.say(roles[0])}, ${en.say(roles[1])} and ${en.say(roles[2])}`,
    );
  });

  it("says what two measurements with little response cannot tell", () => {
    const wave = (title: string, answered: number) => ({ title, answered, invited: 100, position: null });
    const limits = progressLimits({
      waves: [wave("2024", 85), wave("2025", 61)],
      hiddenRoles: ["director"],
      unlinked: true,
    });
    expect(limits.map(({ key }) => key.replace("progress.limit.", ""))).toEqual([
      "cause",
      "twoWaves",
      "response",
      "unlinked",
      "roles",
      "validation",
    ]);
    expect(limits.map(en.say)).toContain("What people think who did not answer. In 2025, 61% took part.");
    for (const said of limits) expect(nl.say(said)).not.toBe("");
  });
});
