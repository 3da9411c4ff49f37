import { type Message } from "@vensterbank/core";
import { type ReactionLabel } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { shown, withheld } from "../release/released";
import {
  type GroupFigures,
  type ReleasedDifference,
  type ReleasedFacet,
  type ReleasedMirrorRow,
  type ReleasedPosition,
  type ReleasedTopic,
  type ReleasedWaveResult,
} from "../release/released-wave-result";
import { facetRange, leadersAndWorkers } from "./facets";
import { headline, response, tippingPoint } from "./headline";
import { layerGap, widestLayerGap } from "./layers";
import { topicContrast } from "./topics";
import { mirrorGap, pictureOfOther, wishedMovement } from "./views";

/** The key after `results.` and its arguments that are plain. */
const said = (message: Message | null) =>
  message &&
  [
    message.key.replace("results.", ""),
    ...Object.values(message.params ?? {}).map((value) =>
      typeof value === "object" ? value.key.split(".").at(-1) : value,
    ),
  ].join(" ");

const tipping = { delta: -0.8, sdUnits: -1, fragile: false };
function position(label: ReactionLabel, more: Partial<ReleasedPosition> = {}): ReleasedPosition {
  const both = <T>(value: T) => ({ internal: value, external: value });
  return {
    method: "simple",
    n: 20,
    invited: 40,
    f: 0.5,
    mean: both(3.4),
    se: both(0.1),
    interval95: both([3.2, 3.6] as const),
    correlation: 0,
    quadrants: null,
    degreesOfFreedom: 19,
    label,
    closeToTheLine: false,
    tipping: { internal: tipping, external: { ...tipping, delta: -1.4, sdUnits: -2 } },
    why: {},
    ...more,
  };
}

function figures(label: ReactionLabel, more: Partial<GroupFigures> = {}) {
  const group: GroupFigures = {
    invited: 40,
    answered: 20,
    guidance: "type",
    position: shown(position(label)),
    facets: [],
    confusion: withheld("too-few-answers"),
    mixedness: null,
    ...more,
  };
  return shown(group);
}

const facet = (name: string, mean: number, half = 0.1): ReleasedFacet => ({
  facet: name,
  axis: "external",
  ...shown({ n: 20, mean, sd: 1, interval95: [mean - half, mean + half] as const }),
});

const gap = (axis: "internal" | "external", difference: number, half: number): ReleasedDifference => ({
  first: "manager",
  second: "professional",
  axis,
  facet: null,
  ...shown({ difference, se: half / 2, interval95: [difference - half, difference + half] as const }),
});

/** Only the blocks that a finding looks at. */
const outcome = (part: Partial<ReleasedWaveResult>) => part as ReleasedWaveResult;

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

describe("layers", () => {
  it("says how much lower professionals are, with the interval", () => {
    const result = outcome({ roleDifferences: [gap("internal", 0.72, 0.24)] });
    expect(said(layerGap(result, "internal"))).toBe("layers.lower professional manager internal 18 range");
    expect(layerGap(result, "internal")?.params?.range).toEqual({
      key: "results.range",
      params: { low: 12, high: 24 },
    });
  });

  it("shows no difference when the interval holds nought", () => {
    const result = outcome({ roleDifferences: [gap("internal", 0.2, 0.3)] });
    expect(said(layerGap(result, "internal"))).toBe("layers.none manager professional internal");
  });

  it("takes the widest gap that can be shown, and nothing from what is withheld", () => {
    const result = outcome({ roleDifferences: [gap("internal", 0.3, 0.1), gap("external", -0.6, 0.2)] });
    expect(said(widestLayerGap(result))).toBe("layers.higher professional manager external 15 range");
    const held = { ...gap("internal", 1, 0.1), ...withheld("too-few-answers") } as ReleasedDifference;
    expect(layerGap(outcome({ roleDifferences: [held] }), "internal")).toBeNull();
  });
});

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

describe("changes", () => {
  const topic = (name: string, label: ReactionLabel, exposure: number): ReleasedTopic => {
    const mean = shown({ n: 20, mean: exposure, sd: 1, interval95: null });
    return {
      topic: name,
      organisation: {
        group: { kind: "organisation" },
        ...shown({
          position: shown(position(label)),
          confusion: withheld("too-few-answers"),
          exposure: mean,
          opportunity: mean,
          threat: mean,
        }),
      },
      roles: [],
    };
  };
  const clearly = (reaction: "confused" | "binding"): ReactionLabel => ({
    kind: "clearly",
    reactions: [reaction],
    probability: 0.95,
  });
  const unsure: ReactionLabel = {
    kind: "undetermined",
    reactions: ["confused", "binding"],
    probability: 0.4,
  };
  const of = (...topics: ReleasedTopic[]) => said(topicContrast(outcome({ topics }), (name) => name));

  it("sets the change that touches most beside one that is met differently", () => {
    expect(of(topic("a", clearly("binding"), 3), topic("b", clearly("confused"), 8))).toBe(
      "topics.differ b confused a binding",
    );
  });

  it("says when they are met alike, and when that is not sure of all", () => {
    expect(of(topic("a", clearly("binding"), 3), topic("b", clearly("binding"), 8))).toBe(
      "topics.same binding",
    );
    expect(of(topic("a", clearly("binding"), 3), topic("b", unsure, 8))).toBe(
      "topics.sameWhereNamed binding",
    );
    expect(of(topic("a", unsure, 3))).toBe("topics.none");
  });
});

describe("other views", () => {
  const mean = withheld("too-few-answers");
  const row = (name: string, difference: number, half: number): ReleasedMirrorRow => ({
    facet: name,
    we: mean,
    they: mean,
    difference: shown({
      difference,
      se: half / 2,
      interval95: [difference - half, difference + half] as const,
    }),
  });

  it("sets us beside partners over the axis, else on the facet that differs most", () => {
    const partners = shown({ invited: 12, answered: 10 });
    const held: ReleasedMirrorRow = {
      facet: "ext",
      we: mean,
      they: mean,
      difference: withheld("too-few-answers"),
    };
    const facets = [row("ext.strategic", -0.4, 0.2), row("ext.operational", 0.8, 0.2)];
    const of = (axis: ReleasedMirrorRow) =>
      said(mirrorGap(outcome({ mirror: { axis, facets, topics: [], partners } })));
    expect(of(row("ext", 0.5, 0.2))).toBe("mirror.we 13 range");
    expect(of(row("ext", 0.1, 0.2))).toBe("mirror.none");
    expect(of(held)).toBe("mirror.we.facet operational 20 range");
  });

  it("counts on how many questions one group misjudges another", () => {
    const estimate = (difference: number) => ({
      item: "x",
      facet: "int.say",
      by: "manager" as const,
      of: "professional" as const,
      estimated: mean,
      answered: mean,
      difference: shown({ difference, se: 0.1, interval95: [difference - 0.2, difference + 0.2] as const }),
    });
    const of = (...differences: number[]) =>
      said(pictureOfOther(outcome({ estimates: differences.map(estimate) }), "manager", "professional"));
    expect(of(0.5, 0.6, 0.1)).toBe("estimates.higher manager professional 3 2");
    expect(of(0.5, -0.6)).toBe("estimates.mixed manager professional 2 2");
    expect(of(0.1)).toBe("estimates.none manager professional 1");
    expect(of()).toBeNull();
  });

  it("says of fewer than ten answers that they cannot tell, not that there is no difference", () => {
    const few = "fewer-than-ten-answers" as const;
    const difference = shown({ difference: 0.8, se: null, interval95: null, why: few });
    const axis: ReleasedMirrorRow = { facet: "ext", we: mean, they: mean, difference };
    const partners = shown({ invited: 12, answered: 7 });
    const seen = { axis, facets: [{ ...axis, facet: "ext.strategic" }], topics: [], partners };
    expect(said(mirrorGap(outcome({ mirror: seen })))).toBe("difference.few");
    const held = { ...axis, difference: mean };
    expect(said(mirrorGap(outcome({ mirror: { ...seen, axis: held } })))).toBe("difference.few");
    const sides = { by: "manager" as const, of: "professional" as const, estimated: mean, answered: mean };
    const estimates = [{ item: "x", facet: "int.say", ...sides, difference }];
    expect(said(pictureOfOther(outcome({ estimates }), "manager", "professional"))).toBe(
      "estimates.few manager professional",
    );
  });

  it("names what people wish more of only when the intervals lie apart", () => {
    const profile = (binding: number, half: number) => {
      const other = (1 - binding) / 3;
      const shares = { confused: other, introvert: other, extravert: other, binding };
      const around = (value: number) => [value - half, value + half] as const;
      const interval95 = {
        confused: around(other),
        introvert: around(other),
        extravert: around(other),
        binding: around(binding),
      };
      return shown({ n: 20, shares, interval95, point: null, leading: "binding" as const });
    };
    const of = (half: number) =>
      said(
        wishedMovement({
          group: { kind: "organisation" },
          now: profile(0.3, half),
          wished: profile(0.6, half),
          agreement: null,
        }),
      );
    expect(of(0.05)).toBe("wished.more binding 30 60");
    expect(of(0.2)).toBe("wished.none");
  });
});
