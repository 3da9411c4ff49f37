import { arcsOf, weightOf } from "../graph/compressed-rows";
import { tiesOf } from "../graph/relation-graph";
import { shareMeasure, type WithheldReason, withBand, withheld } from "../measure";
import { type BorderMeasures, type Coverage } from "../network-result";
import { type SensitivityFound } from "./removal-sensitivity";
import { type ScopeGraph } from "./scope-graph";

/** What crosses the border of the organisation, with the bands that are known. */
export function borderMeasures(
  { nodes, graph, contacts }: ScopeGraph,
  { blocksWithheld, partners }: Coverage,
  bands: SensitivityFound["bands"] = new Map(),
): BorderMeasures {
  const crosses = ({ from, to }: { from: number; to: number }) => nodes[from].kind !== nodes[to].kind;
  const pairs = arcsOf(contacts).filter(({ from, to }) => from < to);
  const crossing = pairs.filter(crosses);
  const ties = tiesOf(graph);
  const strength = (list: typeof ties) => list.reduce((sum, tie) => sum + tie.weight, 0);
  const ends = new Set(crossing.flatMap(({ from, to }) => [from, to]));
  const answeredPeople = nodes.flatMap((node, index) =>
    node.kind === "person" && node.responded ? [index] : [],
  );
  const allPartners = nodes.flatMap((node, index) => (node.kind === "partner" ? [index] : []));
  const both = crossing.filter(({ from, to }) => nodes[from].responded && nodes[to].responded);
  const confirmed = both.filter(
    ({ from, to }) => weightOf(graph.out, from, to) > 0 && weightOf(graph.out, to, from) > 0,
  );
  const share = (name: keyof BorderMeasures, part: number, whole: number, reason: WithheldReason) =>
    blocksWithheld === null
      ? withBand(shareMeasure(part, whole, reason), bands.get(name))
      : withheld(blocksWithheld);
  return {
    shareOfPairs: share("shareOfPairs", crossing.length, pairs.length, "no-ties"),
    shareOfStrength: share("shareOfStrength", strength(ties.filter(crosses)), strength(ties), "no-ties"),
    peopleWithTie: share(
      "peopleWithTie",
      answeredPeople.filter((index) => ends.has(index)).length,
      answeredPeople.length,
      "no-people",
    ),
    partnersConnected: share(
      "partnersConnected",
      allPartners.filter((index) => ends.has(index)).length,
      allPartners.length,
      "no-observed-pairs",
    ),
    confirmed: share(
      "confirmed",
      confirmed.length,
      both.length,
      partners.answered === 0 ? "partners-did-not-answer" : "no-ties",
    ),
  };
}
