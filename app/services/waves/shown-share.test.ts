import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestNewAnswers, shownShare, takenCount } from "./shown-share.server";

/** What a group is shown with at each of several looks, from the opening of the wave. */
function history(invited: number, answers: readonly number[]): number[] {
  let taken: number | undefined;
  return answers.map((submitted) => (taken = takenCount({ invited, submitted }, taken)));
}

const group = fc.integer({ min: 5, max: 400 });
/** Answers of a group at every look: they come one or several at a time, and are sometimes taken back. */
const looks = group.chain((invited) =>
  fc
    .array(fc.integer({ min: -2, max: 8 }), { minLength: 1, maxLength: 80 })
    .map((steps) => {
      let now = 0;
      return steps.map((step) => (now = Math.min(Math.max(now + step, 0), invited)));
    })
    .map((answers) => ({ invited, answers })),
);

describe("the share that a group is shown with", () => {
  it("does not change when the ninth of twenty answers, nor when the tenth does", () => {
    const shares = history(20, [0, 6, 7, 8, 9, 10, 11]).map(
      (submitted) => shownShare({ invited: 20, submitted }, true).share,
    );
    // From 9 of 20 on a rounded share would be .5; shown it is when five have come since it was .3.
    expect(shares).toEqual([0.1, 0.3, 0.3, 0.3, 0.3, 0.3, 0.6]);
  });

  it("stands, at every change, for several people at once", () => {
    fc.assert(
      fc.property(looks, ({ invited, answers }) => {
        const shown = history(invited, answers);
        shown.forEach((value, i) => {
          const before = i === 0 ? 1 : shown[i - 1];
          if (value !== before)
            expect(Math.abs(value - before)).toBeGreaterThanOrEqual(fewestNewAnswers(invited));
        });
      }),
    );
  });

  it("is the same whether the last one who could answers or not, and whether the first one did", () => {
    fc.assert(
      fc.property(looks, ({ invited, answers }) => {
        const without = answers.map((n) => Math.min(n, invited - 1));
        expect(history(invited, answers)).toEqual(history(invited, without));
        expect(history(invited, answers)).toEqual(
          history(
            invited,
            answers.map((n) => Math.max(n, 1)),
          ),
        );
      }),
    );
  });

  it("keeps up with the answers", () => {
    fc.assert(
      fc.property(looks, ({ invited, answers }) => {
        const last = history(invited, answers).at(-1) ?? 0;
        const now = answers.at(-1) ?? 0;
        expect(Math.abs(last - now)).toBeLessThanOrEqual(fewestNewAnswers(invited));
      }),
    );
  });

  it("is never none or all, in tenths, and in quarters of fewer than twenty", () => {
    fc.assert(
      fc.property(group, fc.nat(400), (invited, some) => {
        const { share, end } = shownShare({ invited, submitted: Math.min(some, invited) }, true);
        const steps = (share ?? 0) * (invited < 20 ? 4 : 10);
        expect(steps).toBeCloseTo(Math.round(steps), 9);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
        if (some === 0) expect(end).toBe("low");
        if (some >= invited) expect(end).toBe("high");
      }),
    );
  });

  it("is nothing of a group that is not told", () => {
    expect(shownShare({ invited: 4, submitted: 3 }, false)).toEqual({ invited: 4, share: null, end: null });
  });
});
