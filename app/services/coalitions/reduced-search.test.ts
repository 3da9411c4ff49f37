import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { type NetworkResult, type ScopeResult } from "@vensterbank/network";
import { describe, expect, it } from "vitest";
import { reducedSearch } from "./reduced-search.server";

const scope = (more: object) => ({ coalitions: {}, blocks: {}, ...more }) as ScopeResult;
const placed = (placedBy?: "unit") => ({ positions: { placedBy } as NetworkResult["positions"] });

describe("what a very large network was spared", () => {
  it("is nothing for any other", () => {
    expect(reducedSearch(placed(), scope({}))).toEqual([]);
  });

  it("is said in every language, one sentence for each", () => {
    const large = scope({
      coalitions: { test: "short" },
      blocks: { unitPairs: "with-ties" },
      betweennessSources: 500,
    });
    const said = reducedSearch(placed("unit"), large);
    expect(said.map(({ key }) => key.split(".").at(-1))).toEqual(["placed", "test", "pairs", "between"]);
    for (const language of ["nl", "en"] as const) {
      const { say } = createTranslator(language, messagesOf(language));
      for (const one of said) expect(say(one)).toMatch(/^[A-Z].*\.$/);
    }
  });
});
