import { locales } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { formatsFor } from "./formats";

describe("numbers", () => {
  it("have a minus sign and not a hyphen, and none before nought", () => {
    expect(formatsFor("nl").number(-0.126, 2)).toBe("−0,13");
    expect(formatsFor("en").number(-1234.5, 1)).toBe("−1,234.5");
    for (const locale of locales) {
      expect(formatsFor(locale).number(-0.001, 1)).toMatch(/^0[.,]0$/);
      expect(formatsFor(locale).number(0.2, 1)).toMatch(/^0[.,]2$/);
    }
  });
});
