import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailAddressInput } from "./mail-address";

const read = (text: string) => mailAddressInput.safeParse(text).data;

describe("the address of an account", () => {
  it("is kept in lower case, with whatever stands after a plus", () => {
    expect(read(" Iemand.Anders+Werk@Vaart.Example ")).toBe("iemand.anders+werk@vaart.example");
  });

  it.each([
    ["the Kelvin sign", "jan@ban\u212a.example"],
    ["a dotted capital I", "\u0130emand@vaart.example"],
    ["wide letters", "\uff49emand@vaart.example"],
    ["Cyrillic", "i\u0435mand@vaart.example"],
    ["a wide at", "iemand\uff20vaart.example"],
    ["a domain with an accent", "iemand@v\u00e4art.example"],
    ["a dot at the end", "iemand@vaart.example."],
    ["two dots", "ie..mand@vaart.example"],
    ["a line break", "iemand@vaart.example\r\nBcc: x@evil.example"],
    ["a second address", "iemand@vaart.example,x@evil.example"],
    ["a name before it", "Iemand <iemand@vaart.example>"],
    ["a NUL", "iemand\u0000@vaart.example"],
    ["a blank of no width", "iemand\u200b@vaart.example"],
    ["more than an address may be", `${"a".repeat(250)}@vaart.example`],
  ])("is refused with %s", (_, address) => {
    expect(read(address)).toBeUndefined();
  });

  it("is never read as another address than the one that was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const address = read(`${before}@${after}.example`);
        if (address === undefined) return;
        expect(address).toMatch(/^[\x21-\x7e]+$/);
        expect(address).toBe(`${before}@${after}.example`.trim().toLowerCase());
      }),
    );
  });
});
