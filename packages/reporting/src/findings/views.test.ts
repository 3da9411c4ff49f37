import { describe, expect, it } from "vitest";
import { shown, withheld } from "../release/released";
import { type ReleasedMirrorRow } from "../release/released-wave-result";
import { outcome, said } from "./figures.fixture";
import { mirrorGap, pictureOfOther, wishedMovement } from "./views";

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
