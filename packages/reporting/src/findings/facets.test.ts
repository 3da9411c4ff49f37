import { describe, expect, it } from "vitest";
import { withheld } from "../release/released";
import { type ReleasedFacet } from "../release/released-wave-result";
import { facetRange, leadersAndWorkers } from "./facets";
import { facet, figures, said } from "./figures.fixture";

describe("facets", () => {
  const of = (...facets: ReleasedFacet[]) => figures({ kind: "none", reason: "no-variance" }, { facets });

  it("names the highest and the lowest only when their intervals lie apart", () => {
    expect(said(facetRange(of(facet("ext.strategic", 4), facet("ext.innovation", 3)), "external"))).toBe(
      "facets.apart strategic 75 innovation 50",
    );
    expect(said(facetRange(of(facet("ext.strategic", 3.1), facet("ext.innovation", 3)), "external"))).toBe(
      "facets.alike external",
    );
  });

  it.each([
    [4.2, 2.8, "coalitions.leaders 80 45"],
    [2.8, 4.2, "coalitions.workers 45 80"],
    [2.8, 2.2, "coalitions.leaders.low 45 30"],
    [3.4, 3.4, "coalitions.alike 60 60"],
  ])("tells leaders (%d) from workers (%d)", (leaders, workers, expected) => {
    const both = of(facet("ext.strategic", leaders), facet("ext.operational", workers));
    expect(said(leadersAndWorkers(both, 3))).toBe(expected);
  });

  it("says nothing when one of the two is withheld", () => {
    const held: ReleasedFacet = {
      facet: "ext.operational",
      axis: "external",
      ...withheld("too-few-answers"),
    };
    expect(leadersAndWorkers(of(facet("ext.strategic", 4), held), 3)).toBeNull();
  });
});
