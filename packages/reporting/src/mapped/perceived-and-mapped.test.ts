import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, mappedPlace, mappedReading, perceivedReading } from "./perceived-and-mapped";

describe("perceived against mapped", () => {
  it.each([
    [3.6, [3.2, 4.0], "above"],
    [2.4, [2.0, 2.8], "below"],
    [3.1, [2.9, 3.3], "around"],
    [3.2, [3.0, 3.4], "around"],
    [3.6, null, "unknown"],
    [null, null, "unknown"],
  ] as const)("a mean of %s with %s stands %s the line", (mean, interval, reading) => {
    expect(perceivedReading(mean, interval, 3)).toBe(reading);
  });

  it.each([
    [[0.92, 0.56], "above"],
    [[0.31, 1, 0.54], "mixed"],
    [[0.1, 0.49, null], "below"],
    [[0.5], "mixed"],
    [[null, null], "unknown"],
    [[], "unknown"],
  ] as const)("shares of %s read %s", (shares, reading) => {
    expect(mappedReading(shares)).toBe(reading);
  });

  it("differ only where both are clear and on opposite sides", () => {
    const table = (["above", "below", "around", "unknown"] as const).map((perceived) =>
      (["above", "below", "mixed", "unknown"] as const).map((mapped) => agreementOf(perceived, mapped)),
    );
    expect(table).toEqual([
      ["agree", "people-higher", "open", "unknown"],
      ["map-higher", "agree", "open", "unknown"],
      ["open", "open", "open", "unknown"],
      ["unknown", "unknown", "unknown", "unknown"],
    ]);
  });

  it("puts the mark of the map where its reading says", () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 4 }),
        fc.double({ min: 1.5, max: 4.5, noNaN: true }),
        (shares, cut) => {
          const place = mappedPlace(shares, { lowest: 1, highest: 5, cut });
          const reading = mappedReading(shares);
          expect(place === null).toBe(reading === "unknown");
          if (place === null) return;
          expect(place.low).toBeGreaterThanOrEqual(1);
          expect(place.high).toBeLessThanOrEqual(5);
          expect(place.low <= place.middle && place.middle <= place.high).toBe(true);
          if (reading === "above") expect(place.low).toBeGreaterThanOrEqual(cut);
          if (reading === "below") expect(place.high).toBeLessThanOrEqual(cut);
          if (reading === "mixed") expect(place.low <= cut && place.high >= cut).toBe(true);
        },
      ),
    );
  });
});
