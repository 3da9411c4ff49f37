import { asId, type UnitId } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownShare } from "../waves/shown-share.server";
import { type ResponseShare, type WaveResponse } from "../waves/wave-response.server";
import { fewestToName } from "./advise.server";
import { type ForecastInput, forecastResponse } from "./forecast-response.server";
import { aboutAnswers, answersMissing, sayingOf, shareAtPace, standingAt } from "./outlook.server";

const spread = { s: 0.8, reliability: 0.85 };
const share = (invited: number, of: number, end: ResponseShare["end"] = null) => ({
  invited,
  share: of,
  end,
});
const team = (id: string, of: ResponseShare) => ({
  ...of,
  id: asId<UnitId>(id),
  name: id,
  level: "team" as const,
  depth: 1,
});
const input = (change: Partial<ForecastInput> & { readonly of?: Partial<WaveResponse> }): ForecastInput => ({
  response: {
    inside: share(340, 0.6),
    partners: share(40, 0.5),
    units: [],
    roles: [],
    sectors: [],
    withheld: false,
    concern: null,
    ...change.of,
  },
  threshold: 5,
  days: { open: 10, left: 5, whole: 5 },
  reminders: { planned: 1, possible: 1 },
  earlier: null,
  ...change,
});

describe("what a response will be able to tell", () => {
  it("is how far from the border a window can be placed, now and at closing", () => {
    const found = forecastResponse(input({}));
    // 200 of 340: 1.632·.8·√(1/200 − .85/340) = .0653
    expect(found?.now).toEqual({ share: 0.6, answers: 200, distance: 0.1, guidance: "type" });
    expect(found?.atClosing?.from.answers).toBe(200);
    // 1 − .4^1.5 = .747
    expect(found?.atClosing?.to).toMatchObject({ share: 0.7, answers: 240 });
    expect(found?.network).toEqual({ now: "none", atPace: "blocks" });
  });

  it("says nothing while hardly anybody has answered, and no pace on the first day", () => {
    expect(forecastResponse(input({ of: { inside: share(340, 0.1, "low") } }))).toMatchObject({
      now: null,
      atClosing: null,
    });
    expect(forecastResponse(input({ days: { open: 0.4, left: 9, whole: 9 } }))?.atClosing).toBeNull();
    expect(forecastResponse(input({ days: { open: 4, left: null, whole: null } }))?.daysLeft).toBeNull();
    expect(forecastResponse(input({ of: { inside: { invited: 4, share: null, end: null } } }))).toBeNull();
  });

  it("tells how many answers would do where the organisation stood last time", () => {
    const earlier = { title: "Meting 1", distance: 0.31, s: 0.8 };
    expect(forecastResponse(input({ earlier }))?.earlier).toEqual({
      title: "Meting 1",
      distance: 0.31,
      // .64 / ((.31/1.632)² + .85·.64/340)
      needed: 17,
    });
    expect(forecastResponse(input({ earlier: { ...earlier, distance: 0 } }))?.earlier?.needed).toBeNull();
  });

  it("names teams that stay behind, never small ones, and at most three", () => {
    const units = [
      team("Noord", share(20, 0.2)),
      team("Zuid", share(30, 0.4)),
      team("Oost", share(25, 0.3)),
      team("West", share(22, 0.4)),
      team("Klein", share(9, 0.25, "low")),
      team("Ver", share(24, 0.8)),
    ];
    const advice = forecastResponse(input({ of: { units } }))?.advice;
    expect(advice?.groups.map(({ group }) => group.kind === "unit" && group.name)).toEqual([
      "Noord",
      "Oost",
      "Zuid",
    ]);
    expect(advice).toMatchObject({ fine: false, reminder: "planned" });
    expect(forecastResponse(input({ of: { units: units.slice(-2) } }))?.advice).toMatchObject({ fine: true });
  });

  it("never names a group that is too small, whatever its share", () => {
    const some = fc.array(fc.record({ invited: fc.integer({ min: 5, max: 60 }), submitted: fc.nat(60) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, (all) => {
        const units = all.map((one, i) =>
          team(`t${i}`, shownShare({ ...one, submitted: Math.min(one.submitted, one.invited) }, true)),
        );
        const sizes = new Map(units.map(({ id, invited }) => [id, invited]));
        const found = forecastResponse(input({ of: { units } }));
        expect(found?.advice.groups.length).toBeLessThanOrEqual(3);
        for (const { group } of found?.advice.groups ?? [])
          if (group.kind === "unit") expect(sizes.get(group.id)).toBeGreaterThanOrEqual(fewestToName);
      }),
    );
  });
});

describe("one group", () => {
  it("is spoken of by the rule for teams, or by the response of the whole", () => {
    expect(sayingOf({ share: 0.6, invited: 12 }, "team", 5)).toBe("reaction");
    expect(sayingOf({ share: 0.5, invited: 30 }, "team", 5)).toBe("place");
    expect(sayingOf({ share: 0.75, invited: 8 }, "team", 5)).toBe("place");
    expect(sayingOf({ share: 0.25, invited: 12 }, "team", 5)).toBe("nothing");
    expect(
      ["0.6", "0.5", "0.3"].map((at) => sayingOf({ share: Number(at), invited: 60 }, "other", 5)),
    ).toEqual(["reaction", "careful", "place"]);
  });

  it("misses answers until then, or never gets there", () => {
    expect(answersMissing({ share: 0.3, invited: 20 }, "team", 5)).toBe(6);
    expect(answersMissing({ share: 0.8, invited: 20 }, "team", 5)).toBe(0);
    expect(answersMissing({ share: 0.75, invited: 6 }, "team", 5)).toBeNull();
  });

  it("is told in round numbers that follow from the rounded share", () => {
    expect([aboutAnswers(0.6, 340), aboutAnswers(0.3, 60), aboutAnswers(0.5, 12)]).toEqual([200, 20, 6]);
  });

  it("never reaches more than all", () => {
    // 1 − .4^5 = .99; 1 − .4^2 = .84
    expect(shareAtPace({ share: 0.6, end: null }, { open: 5, left: 20 })).toBe(1);
    expect(shareAtPace({ share: 0.6, end: null }, { open: 5, left: 5 })).toBe(0.8);
    expect(shareAtPace({ share: 0.6, end: null }, { open: 10, left: 0 })).toBe(0.6);
  });

  it("can be placed nearer to the border with more answers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 2000 }), fc.integer({ min: 2, max: 9 }), (invited, tenth) => {
        const less = standingAt((tenth - 1) / 10, invited, spread).distance ?? Infinity;
        expect(standingAt(tenth / 10, invited, spread).distance ?? Infinity).toBeLessThanOrEqual(less);
      }),
    );
  });
});
