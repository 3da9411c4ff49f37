import { describe, expect, it } from "vitest";
import { chooseLocale } from "./choose-locale.server";

describe("chooseLocale", () => {
  it("goes from the most to the least personal source", () => {
    const all = { chosen: "en", user: "nl", tenant: "nl", acceptLanguage: "nl" } as const;
    expect(chooseLocale(all)).toBe("en");
    expect(chooseLocale({ ...all, chosen: null, user: "en" })).toBe("en");
    expect(chooseLocale({ tenant: "en", acceptLanguage: "nl" })).toBe("en");
    expect(chooseLocale({})).toBe("nl");
  });

  it.each([
    ["en-GB,en;q=0.9,nl;q=0.8", "en"],
    ["fr, nl-BE;q=0.7, en;q=0.9", "en"],
    ["de;q=1.0, nl;q=0.2", "nl"],
    ["en;q=0, nl;q=0.1", "nl"],
    ["*", "nl"],
    ["fr", "nl"],
    [";;,,q=", "nl"],
    ["EN", "en"],
  ] as const)("reads %s as %s", (acceptLanguage, expected) => {
    expect(chooseLocale({ acceptLanguage })).toBe(expected);
  });
});
