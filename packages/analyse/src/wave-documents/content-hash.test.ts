import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentHash } from "./content-hash";

describe("contentHash", () => {
  it("does not depend on the order of keys and survives a round trip through JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const document = { value, other: 1 };
        expect(contentHash(JSON.parse(JSON.stringify({ other: 1, value })))).toBe(contentHash(document));
      }),
    );
  });

  it("changes with the last bit of a number", () => {
    expect(contentHash({ mean: 0.1 + 0.2 })).not.toBe(contentHash({ mean: 0.3 }));
  });
});
