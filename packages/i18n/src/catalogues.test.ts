import { locales } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { areas, catalogues, messagesOf } from "./catalogues";
import { createTranslator } from "./translator";

const placeholders = (text: string) =>
  [...new Set(text.match(/{{\s*\w+/g) ?? [])].map((p) => p.replace(/\W/g, "")).sort();

describe("message catalogues", () => {
  it.each(areas)("%s has the same keys and arguments in every language", (area) => {
    const reference = catalogues.nl[area];
    for (const locale of locales) {
      const own = catalogues[locale][area];
      expect(Object.keys(own).sort(), locale).toEqual(Object.keys(reference).sort());
      for (const key of Object.keys(reference)) {
        expect(placeholders(own[key]), `${locale}.${area}.${key}`).toEqual(placeholders(reference[key]));
        expect(own[key].trim(), `${locale}.${area}.${key} is empty`).not.toBe("");
      }
    }
  });
});

describe("translator", () => {
  const { t, say } = createTranslator("nl", messagesOf("nl"));

  it("chooses plural forms and fills arguments", () => {
    expect(t("common.people", { count: 1 })).toBe("1 persoon");
    expect(t("common.people", { count: 7 })).toBe("7 personen");
  });

  it("translates messages inside messages", () => {
    expect(say({ key: "common.people", params: { count: 3 } })).toBe("3 personen");
  });

  it("refuses a key that does not exist", () => {
    expect(() => say({ key: "common.nonsense" })).toThrow(/nonsense/);
  });
});
