import { writtenName } from "../document/attribute-names";
import { type Attributes, type NetworkDocument } from "../document/network-document";
import { answersByWave } from "./answers-by-wave";

const nodeNames = ["id", "name", "answered"];
const tieNames = ["id", "source", "target", "interaction", "relation", "wave", "weight", "directed"];

/**
 * Cytoscape JSON (.cyjs): `name` is the label, `interaction` the relation; a tie per relation and wave is an edge.
 * Holds all; `answered` false = a missing answer, null = not known, in a network of several waves one per wave.
 */
export function writeCyjs(document: NetworkDocument): string {
  const { waves, relations, nodes, ties } = document;
  const directed = new Map(relations.map((relation) => [relation.name, relation.directed]));
  const own = (attributes: Attributes, reserved: readonly string[]) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [writtenName(name, reserved), value]),
    );
  const network = {
    format_version: "1.0",
    generated_by: "Vensterbank",
    target_cytoscapejs_version: "~3.0",
    data: { name: relations.map(({ name }) => name).join(", "), waves, relations },
    elements: {
      nodes: nodes.map((node) => {
        const answers = answersByWave(node, document);
        const answered = waves.length === 1 ? (answers[waves[0]] ?? null) : answers;
        return { data: { ...own(node.attributes, nodeNames), id: node.id, name: node.label, answered } };
      }),
      edges: ties.map(({ from, to, relation, wave, weight, attributes }, index) => ({
        data: {
          ...own(attributes, tieNames),
          id: `e${index + 1}`,
          source: from,
          target: to,
          interaction: relation,
          relation,
          wave,
          weight,
          directed: directed.get(relation) === true,
        },
      })),
    },
  };
  return `${JSON.stringify(network)}\n`;
}
