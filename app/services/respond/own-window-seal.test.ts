import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openOwnWindow, sealOwnWindow } from "./own-window-seal.server";
import { receiptsOf } from "./receipts.server";

const values = { internal: 3.4, external: null, cut: 3 };

describe("the seal of one's own window", () => {
  const sealed = sealOwnWindow(values, "a-link");

  it("opens with the same link only", () => {
    expect(openOwnWindow(sealed, "a-link")).toEqual(values);
    expect(openOwnWindow(sealed, "another-link")).toBeNull();
  });

  it("opens nothing that was changed or made up", () => {
    // Not the last letter: some of its bits belong to no byte.
    const changed = sealed.slice(0, 20) + (sealed[20] === "A" ? "B" : "A") + sealed.slice(21);
    for (const wrong of [changed, "", "x", sealed.slice(0, 20), "é".repeat(40), 3, null, "A".repeat(600)])
      expect(openOwnWindow(wrong, "a-link")).toBeNull();
  });
});

describe("receipts", () => {
  it("differ for every table and every link, and come back for the same link", () => {
    const all = (token: string) => {
      const { response, openAnswer, relations } = receiptsOf(token);
      return [response, relations, ...["own.words", "own.q1", "own.q2"].map(openAnswer)];
    };
    expect(new Set([...all("one"), ...all("other")]).size).toBe(10);
    expect(all("one")).toEqual(all("one"));
  });

  it("of own words stay as they were before there were other open questions", () => {
    const before = createHmac("sha256", "one").update("receipt:open-answer").digest("hex");
    expect(receiptsOf("one").openAnswer("own.words")).toBe(before);
    expect(receiptsOf("one").openAnswer("mirror.own.words")).toBe(before);
  });
});
