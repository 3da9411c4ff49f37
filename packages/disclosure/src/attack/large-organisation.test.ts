import { type Random, seededRandom } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { type AnswerSystem } from "../answer-system";
import { decideReleases } from "../decide-releases";
import { weightsOf } from "../exact/merge-columns";
import { FeasibleSums } from "../intervals/feasible-sums";
import { SeenRanges } from "../intervals/seen-ranges";
import { type SensitiveSet } from "../intervals/sensitive-sets";
import { solver } from "../intervals/solver";
import { largeOrganisation } from "./large-organisation";

/** Random unions below the threshold, of neighbouring teams or of anybody: not the sets that the gate looks at. */
function randomUnions(system: AnswerSystem, threshold: number, random: Random): readonly SensitiveSet[] {
  const people = system.atoms.map(({ n }) => n);
  const small = people.flatMap((n, atom) => (n > 0 && n < threshold ? [atom] : []));
  return Array.from({ length: 2_000 }, () => {
    const [first, reach] = [random.below(small.length), random.below(2) === 0 ? 20 : small.length];
    const atoms = new Set([small[first]]);
    let n = people[small[first]];
    for (let i = 0; i < 40; i++) {
      const next = small[(first + random.below(reach)) % small.length];
      if (atoms.has(next) || n + people[next] >= threshold) continue;
      atoms.add(next);
      n += people[next];
    }
    return { atoms: [...atoms], n };
  });
}

describe("an organisation with too many sets to look at each", () => {
  it.each([5, 10])("keeps random unions wide too: threshold %i", async (threshold) => {
    const random = seededRandom(threshold);
    const { system, candidates } = largeOrganisation(60, 10, random);
    const verdicts = await decideReleases(system, [], candidates, { threshold });
    const shown = candidates.filter(({ id }) => verdicts.get(id)?.shown);
    expect(shown.length).toBeGreaterThan(candidates.length / 3);
    const equations = shown.map((group) => ({ id: group.id, weights: weightsOf(system, group) }));
    const people = system.atoms.map(({ n }) => n);
    const feasible = new FeasibleSums(await solver(), equations, people, system.sums.position, system.scale);
    feasible.hold(equations.map(({ id }) => id));
    const unions = randomUnions(system, threshold, random);
    const ranges = new SeenRanges(feasible, unions, 1 - 1e-6);
    for (let i = 0; i < 40 && ranges.unsettled > 0; i++) {
      const extreme = feasible.least(
        new Map(feasible.atoms.map((atom) => [atom, random.below(2) === 0 ? 1 : -1])),
      );
      if (extreme) ranges.see(extreme.point);
    }
    for (const set of unions) {
      for (const price of ranges.isWide(set) ? [] : [1, -1]) {
        const extreme = feasible.least(new Map(set.atoms.map((atom) => [atom, price])));
        if (extreme) ranges.see(extreme.point);
      }
    }
    feasible.dispose();
    expect(ranges.unsettled).toBe(0);
  });
});
