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
    const [one, other] = [receiptsOf("one"), receiptsOf("other")].map((all) => Object.values(all));
    expect(new Set([...one, ...other]).size).toBe(6);
    expect(Object.values(receiptsOf("one"))).toEqual(one);
  });
});
