import { beforeAll, describe, expect, it } from "vitest";
import { releasedWave } from "../release/released-wave.fixture";
import { type ReleasedQuality } from "../release/released-quality";
import { type ReleasedWaveResult } from "../release/released-wave-result";
import { vaart } from "../release/vaart-wave.fixture";
import { conclusions } from "./conclusions";
import { agreementWords, axesApartWords, outlyingItems, outlyingWords, rakingWords } from "./quality";
import { shrunkenMeans, unitsBesideWhole, unitSpread } from "./units";

let seen: ReleasedWaveResult;
let quality: ReleasedQuality;
beforeAll(async () => {
  ({ seen } = await releasedWave(vaart));
  if (seen.quality === null) throw new Error("not computed");
  ({ quality } = seen);
});

const keys = (messages: readonly { readonly key: string }[]) =>
  messages.map(({ key }) => key.replace("results.", ""));
const notOf = (result: ReleasedWaveResult) => keys(conclusions(result).mayNot);

function withItemRest(itemRest: number): ReleasedQuality {
  const { internal } = quality.scales;
  if (!internal.shown) throw new Error("not shown");
  const [first, ...others] = internal.items;
  return {
    ...quality,
    scales: { ...quality.scales, internal: { ...internal, items: [{ ...first, itemRest }, ...others] } },
  };
}

describe("how good a measurement is, in words", () => {
  it("names questions that stand out, and those that go against the rest", () => {
    expect(outlyingItems(quality)).toEqual([]);
    expect(outlyingWords(quality)?.key).toBe("results.items.none");
    expect(outlyingItems(withItemRest(0.19))).toMatchObject([{ scale: "internal", kind: "apart" }]);
    expect(outlyingWords(withItemRest(-0.01))?.key).toBe("results.items.reversed");
    expect(outlyingItems(withItemRest(0.2))).toEqual([]);
  });

  it("does not call a mean a property of a team when people differ or teams do not", () => {
    const agreement = {
      ...quality.agreement.internal,
      shown: true,
      property: false,
    } as typeof quality.agreement.internal;
    const failing = (...failed: ("agreement" | "team-effect")[]) =>
      agreementWords({
        ...quality,
        agreement: {
          internal: { ...agreement, failed } as typeof agreement,
          external: { shown: false, reason: "withheld" },
        },
      })[0].key;
    expect(failing("agreement")).toBe("results.agreement.no.within");
    expect(failing("team-effect")).toBe("results.agreement.no.between");
    expect(failing("agreement", "team-effect")).toBe("results.agreement.no.both");
  });

  it("says when inside and outside go together", () => {
    const high = axesApartWords({ ...quality, correlation: 0.62 }).map(({ key }) => key);
    expect(high).toContain("results.axesApart.correlation.high");
    expect(notOf({ ...seen, quality: { ...quality, correlation: 0.62 } })).toContain("conclude.not.axes");
    expect(notOf({ ...seen, quality: { ...quality, correlation: 0.1 } })).not.toContain("conclude.not.axes");
  });

  it("warns when weights would name another reaction", () => {
    const other = { shown: true, otherReaction: true, figures: null } as const;
    expect(rakingWords({ ...quality, raking: other }, true)?.key).toBe("results.raking.other");
    expect(rakingWords({ ...quality, raking: null }, true)).toBeNull();
    expect(rakingWords({ ...quality, raking: other }, false)?.key).toBe("results.raking.unnamed");
  });
});

describe("what may and may not be concluded", () => {
  it("always holds what no measurement tells, and selective response when not everybody answered", () => {
    expect(notOf(seen)).toEqual(
      expect.arrayContaining(
        ["selective", "persons", "good", "cause", "method", "clients"].map((name) => `conclude.not.${name}`),
      ),
    );
  });

  it("follows the response", () => {
    if (!seen.organisation.shown) throw new Error("not shown");
    const responded = (guidance: typeof seen.organisation.guidance) =>
      notOf({ ...seen, organisation: { ...seen.organisation, guidance } as typeof seen.organisation });
    expect(responded("position-only")).toContain("conclude.not.low");
    expect(responded("tipping-point-in-headline")).toContain("conclude.not.half");
    expect(responded("type")).not.toContain("conclude.not.half");
  });

  it("stays with what holds of every measurement where nothing of this one may be seen", () => {
    const withheld = { shown: false, reason: "too-few-answers" } as const;
    const { may, mayNot } = conclusions({
      ...seen,
      organisation: { ...seen.organisation, ...withheld } as typeof seen.organisation,
      roles: [],
      departments: [],
      teams: [],
    });
    expect(keys(may)).toEqual(["conclude.may.nothing"]);
    expect(keys(mayNot)).toEqual(["conclude.not.silence", "conclude.not.persons"]);
  });

  it("does not call a margin unknown that stands on the page, where reliability may not be told", () => {
    const internal = { shown: false, reason: "too-few-answers" } as const;
    const unknown: ReleasedWaveResult = { ...seen, reliability: { ...seen.reliability, internal } };
    expect(notOf(unknown)).toContain("conclude.not.unproven");
    expect(notOf(unknown)).not.toContain("conclude.not.unknown");
    if (!unknown.organisation.shown || !unknown.organisation.position.shown) throw new Error("not shown");
    const interval95 = { internal: null, external: null };
    const position = { ...unknown.organisation.position, interval95 };
    expect(notOf({ ...unknown, organisation: { ...unknown.organisation, position } })).toContain(
      "conclude.not.unknown",
    );
  });

  it("follows reliability, closeness to the line, and what is known of teams", () => {
    const weak = { shown: true, items: 10, complete: 90, alpha: 0.61, feldt95: null } as const;
    expect(notOf({ ...seen, reliability: { ...seen.reliability, internal: weak } })).toContain(
      "conclude.not.weak",
    );
    if (!seen.organisation.shown || !seen.organisation.position.shown) throw new Error("not shown");
    const position = { ...seen.organisation.position, closeToTheLine: true };
    expect(notOf({ ...seen, organisation: { ...seen.organisation, position } })).toContain(
      "conclude.not.close",
    );
    expect(notOf({ ...seen, quality: null })).toContain("conclude.not.teamsUnknown");
    expect(notOf(seen)).toContain("conclude.not.small");
  });
});

describe("units beside each other", () => {
  it("are drawn towards each other from what is shown alone", () => {
    const means = shrunkenMeans(seen, "internal");
    const shown = [...seen.departments, ...seen.teams].filter((unit) => unit.shown && unit.position.shown);
    expect(means.size).toBeGreaterThan(2);
    expect(means.size).toBeLessThanOrEqual(shown.length);
    for (const value of means.values()) {
      expect(value).toBeGreaterThan(1);
      expect(value).toBeLessThan(5);
    }
  });

  it("say how many stand apart, and where they differ most", () => {
    expect(unitsBesideWhole(seen, "internal")?.key).toMatch(/^results\.units\.beside\.(none|some)$/);
    expect(unitSpread(seen)?.key).toMatch(/^results\.units\.spread\.(none|some)$/);
    expect(unitSpread({ ...seen, teams: [], departments: [] })).toBeNull();
    expect(shrunkenMeans({ ...seen, teams: [], departments: [] }, "internal").size).toBe(0);
  });
});
