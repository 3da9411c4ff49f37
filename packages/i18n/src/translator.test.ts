import { expect, it } from "vitest";
import { createTranslator } from "./translator";

const translator = createTranslator("nl", {
  "area.plain": "Bewaard.",
  "area.sent_one": "{{count}} mail verstuurd.",
  "area.sent_other": "{{count}} mails verstuurd.",
});

it("knows what it can say: a plural by its count, and nothing that is not there", () => {
  expect(translator.has({ key: "area.plain" })).toBe(true);
  expect(translator.has({ key: "area.sent", params: { count: 1 } })).toBe(true);
  expect(translator.has({ key: "area.sent" })).toBe(false);
  expect(translator.has({ key: "area.other", params: { count: 2 } })).toBe(false);
  expect(translator.say({ key: "area.sent", params: { count: 2 } })).toBe("2 mails verstuurd.");
});
