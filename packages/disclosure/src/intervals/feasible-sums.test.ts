import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openReference, openReferenceMissing, syntheticReference } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { FeasibleSums } from "./feasible-sums";
import { solver } from "./solver";

interface Interval {
  readonly set: readonly string[];
  readonly n: number;
  readonly feasible_mean_low: number;
  readonly feasible_mean_high: number;
}
interface ReferenceCase {
  readonly name: string;
  readonly scale: readonly [number, number];
  readonly atoms: Readonly<Record<string, number>>;
  readonly atom_sum_of_answers: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly expected: {
    readonly primary_withheld: readonly string[];
    readonly lp_intervals_with_primary_only: readonly Interval[];
    readonly lp_intervals_after_that_release: readonly Interval[];
    readonly smallest_complementary_withholding_bruteforce: { readonly withheld: readonly string[] } | null;
  };
}

const open = openReference();

/** Compares the feasible means of every listed set. @returns how many */
async function compare(one: ReferenceCase, withheld: readonly string[], intervals: readonly Interval[]) {
  const ids = Object.keys(one.atoms);
  const equations = Object.entries(one.groups)
    .filter(([id]) => !withheld.includes(id))
    .map(([id, members]) => ({ id, weights: new Map(members.map((atom) => [ids.indexOf(atom), 1])) }));
  if (equations.length === 0) return 0;
  const people = ids.map((id) => one.atoms[id]);
  const sums = ids.map((id) => one.atom_sum_of_answers[id]);
  const feasible = new FeasibleSums(await solver(), equations, people, sums, one.scale);
  feasible.hold(equations.map(({ id }) => id));
  for (const { set, n, ...expected } of intervals) {
    const atoms = set.map((atom) => ids.indexOf(atom));
    const end = (price: number) => {
      const extreme = feasible.least(new Map(atoms.map((atom) => [atom, price])));
      return extreme ? feasible.total(extreme.point, atoms) / n : null;
    };
    expect(end(1), `${one.name} ${set.join("+")} low`).toBeCloseTo(expected.feasible_mean_low, 6);
    expect(end(-1), `${one.name} ${set.join("+")} high`).toBeCloseTo(expected.feasible_mean_high, 6);
  }
  feasible.dispose();
  return intervals.length;
}

async function compareAll(path: string): Promise<void> {
  let compared = 0;
  for (const one of JSON.parse(readFileSync(path, "utf8")) as readonly ReferenceCase[]) {
    const { primary_withheld: small, smallest_complementary_withholding_bruteforce: least } = one.expected;
    compared += await compare(one, small, one.expected.lp_intervals_with_primary_only);
    if (!least) continue;
    compared += await compare(
      one,
      [...small, ...least.withheld],
      one.expected.lp_intervals_after_that_release,
    );
  }
  expect(compared).toBeGreaterThan(15);
}

describe("feasible sums", () => {
  it("agree with the reference: synthetic", () => compareAll(syntheticReference("disclosure", "cases.json")));

  it("are compared with the open reference, or leave it out on purpose", ({ skip }) => {
    skip(open === null, openReferenceMissing);
    expect(open).not.toBeNull();
  });
  it.runIf(open)("agree with the reference: open", () =>
    compareAll(join(open ?? "", "disclosure/cases.json")),
  );

  it("know what holds a set, and forget it when it no longer holds", async () => {
    const whole = { id: "whole", weights: new Map([0, 1, 2].map((atom) => [atom, 1])) };
    const rest = { id: "rest", weights: new Map([1, 2].map((atom) => [atom, 1])) };
    const feasible = new FeasibleSums(await solver(), [whole, rest], [2, 5, 6], [6, 15, 18], [1, 5]);
    const width = () => {
      const [low, high] = [1, -1].map((price) => feasible.least(new Map([[0, price]])));
      return low && high ? feasible.total(high.point, [0]) - feasible.total(low.point, [0]) : null;
    };
    feasible.hold(["whole", "rest"]);
    expect(width()).toBeCloseTo(0, 6);
    expect([...(feasible.least(new Map([[0, 1]]))?.binding ?? [])].sort()).toEqual(["rest", "whole"]);
    expect(feasible.touching([0])).toEqual(["whole"]);
    feasible.hold(["whole"]);
    expect(width()).toBeCloseTo(8, 6);
    feasible.dispose();
  });
});
