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

describe("a moment", () => {
  it("is told by the clocks of the Netherlands, in summer, in winter and over midnight", () => {
    const said = (at: string) => formatsFor("nl").clock(new Date(at));
    expect(said("2026-11-22T11:19:00Z")).toEqual({ day: "22 november 2026", time: "12:19" });
    expect(said("2026-07-01T11:19:00Z")).toEqual({ day: "1 juli 2026", time: "13:19" });
    expect(said("2026-12-31T23:30:00Z")).toEqual({ day: "1 januari 2027", time: "00:30" });
  });
});
