import fc from "fast-check";
import { relationGraph } from "../graph/relation-graph";

/**
 * A directed relation on 2 to `largest` nodes in three groups, some of them silent, with weights up to `strongest`;
 * and the same after the nodes were numbered anew, which no measure may notice.
 */
export function relabelledRelation(largest: number, strongest: number) {
  return fc
    .integer({ min: 2, max: largest })
    .chain((n) =>
      fc.record({
        n: fc.constant(n),
        answered: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
        cells: fc.array(fc.integer({ min: 0, max: strongest }), { minLength: n * n, maxLength: n * n }),
        groups: fc.array(fc.constantFrom("a", "b", "c"), { minLength: n, maxLength: n }),
        order: fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }),
      }),
    )
    .map(({ n, answered, cells, groups, order }) => {
      const arcs = cells.flatMap((weight, k) => {
        const [from, to] = [Math.floor(k / n), k % n];
        return weight > 0 && from !== to && answered[from] ? [{ from, to, weight }] : [];
      });
      const moved = arcs.map(({ from, to, weight }) => ({ from: order[from], to: order[to], weight }));
      const at = <T>(values: readonly T[]) =>
        order.reduce<T[]>((list, place, i) => ((list[place] = values[i]), list), []);
      return {
        graph: relationGraph(n, true, answered, arcs),
        groups,
        relabelled: relationGraph(n, true, at(answered), moved),
        relabelledGroups: at(groups),
        at,
      };
    });
}
