import { type ReactionLabel } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { withheld } from "../release/released";
import { figures, position, said } from "./figures.fixture";
import { headline, response, tippingPoint } from "./headline";

describe("the headline", () => {
  it.each<[ReactionLabel, string]>([
    [{ kind: "clearly", reactions: ["binding"], probability: 0.95 }, "headline.clearly Vaart binding"],
    [{ kind: "leaning", reactions: ["introvert"], probability: 0.7 }, "headline.leaning Vaart introvert"],
    [
      { kind: "between", reactions: ["introvert", "binding"], probability: 0.5 },
      "headline.between Vaart introvert binding",
    ],
    [
      { kind: "undetermined", reactions: ["confused", "binding"], probability: 0.4 },
      "headline.undetermined Vaart confused binding",
    ],
    [{ kind: "low-on-both", certainty: "clearly", probability: 0.95 }, "headline.low-on-both.clearly Vaart"],
    [{ kind: "none", reason: "response-below-40" }, "headline.none Vaart response-below-40"],
  ])("%o", (label, expected) => {
    expect(said(headline("Vaart", figures(label)))).toBe(expected);
  });

  it("says nothing of an organisation that is withheld", () => {
    expect(said(headline("Vaart", withheld("too-few-answers")))).toBe("headline.withheld Vaart");
  });

  it("tells few people from many who answered too little", () => {
    const clearly: ReactionLabel = { kind: "clearly", reactions: ["binding"], probability: 0.95 };
    const without = { ...figures(clearly), position: withheld("too-few-answers") } as ReturnType<
      typeof figures
    >;
    expect(said(headline("Vaart", without))).toBe("headline.incomplete Vaart");
  });
});

describe("response and tipping point", () => {
  const clearly: ReactionLabel = { kind: "clearly", reactions: ["binding"], probability: 0.95 };

  it("counts, and adds what a low response allows", () => {
    expect(response(figures(clearly)).map(said)).toEqual(["response 20 40 percent"]);
    const few = figures(clearly, { guidance: "position-only" });
    expect(response(few).map(said)).toEqual(["response 20 40 percent", "response.position-only"]);
  });

  it("names the axis that turns over first", () => {
    expect(said(tippingPoint(position(clearly)))).toBe("tipping.lower.firm internal 20");
  });

  it("does not ask for answers that nobody can give", () => {
    const far = { delta: -4, sdUnits: -5, fragile: false };
    expect(said(tippingPoint(position(clearly, { tipping: { internal: far, external: far } })))).toBe(
      "tipping.never",
    );
  });

  it("has none without a type, or when everybody answered", () => {
    expect(tippingPoint(position({ kind: "none", reason: "response-below-40" }))).toBeNull();
    const all = { delta: null, sdUnits: null, fragile: false };
    expect(tippingPoint(position(clearly, { tipping: { internal: all, external: all } }))).toBeNull();
  });
});
