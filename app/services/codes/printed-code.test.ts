import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeLength, inTwoGroups, newCode, readCode, tokenOfCode } from "./printed-code.server";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const code = fc
  .array(fc.constantFrom(...alphabet), { minLength: codeLength, maxLength: codeLength })
  .map((letters) => letters.join(""));

/** How people write a character that they read: small, or as what it looks like. */
const written = (letter: string) =>
  fc.constantFrom(
    letter,
    letter.toLowerCase(),
    ...(letter === "0" ? ["O", "o"] : []),
    ...(letter === "1" ? ["I", "i", "L", "l"] : []),
  );

describe("a printed code", () => {
  it("is read however it was typed", () => {
    const typed = code.chain((whole) =>
      fc
        .tuple(
          ...Array.from(whole, (letter) =>
            fc.tuple(written(letter), fc.constantFrom("", " ", "-", "  ", "–", "\t", "\u00a0")),
          ),
        )
        .map((letters) => ({ whole, text: letters.flat().join("") })),
    );
    fc.assert(fc.property(typed, ({ whole, text }) => void expect(readCode(text)).toBe(whole)));
    fc.assert(fc.property(code, (whole) => void expect(readCode(inTwoGroups(whole))).toBe(whole)));
  });

  it("is nothing but ten characters of its alphabet", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readCode(text);
        expect(read === null || new RegExp(`^[${alphabet}]{10}$`).test(read)).toBe(true);
      }),
    );
    for (const text of ["", "12345", "12345 6789", "12345 67890 1", "ABCDE FGHJU", "12345 6789é"])
      expect(readCode(text)).toBeNull();
  });

  it("uses every character of the alphabet about as often", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 3_200; i++)
      for (const letter of newCode()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect([...counts.keys()].sort().join("")).toBe(alphabet);
    // 1,000 each, standard deviation 31.
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(190);
  });

  it("stands for one secret that an address may hold, and another one for another code", () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(tokenOfCode(one)).toMatch(/^[\w-]{32}$/);
        expect(tokenOfCode(one) === tokenOfCode(other)).toBe(one === other);
      }),
    );
  });
});
