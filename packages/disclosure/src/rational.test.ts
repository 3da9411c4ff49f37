import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly, isWhole, minusProduct, negative, one, quotient, sum, zero } from "./rational";

describe("exact fractions", () => {
  it("hold the exact value of a double", () => {
    expect(exactly(0.5)).toEqual({ top: 1n, bottom: 2n });
    expect(exactly(-3)).toEqual({ top: -3n, bottom: 1n });
    expect(exactly(0.1)).toEqual({ top: 3602879701896397n, bottom: 36028797018963968n });
    expect(exactly(0)).toEqual(zero);
    for (const value of [NaN, Infinity]) expect(() => exactly(value)).toThrow(RangeError);
  });

  it("obey the laws of a field where doubles do not", () => {
    const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
    fc.assert(
      fc.property(number, number, number, (x, y, z) => {
        const [a, b, c] = [exactly(x), exactly(y), exactly(z)];
        expect(minusProduct(sum(a, b), b, one)).toEqual(a);
        expect(sum(minusProduct(a, b, c), minusProduct(zero, b, negative(c)))).toEqual(a);
        if (!isWhole(b, 0)) expect(minusProduct(a, quotient(a, b), b)).toEqual(zero);
      }),
    );
  });

  it("refuse to divide by nothing", () => {
    expect(() => quotient(one, zero)).toThrow(RangeError);
  });
});
