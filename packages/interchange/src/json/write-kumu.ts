import { writtenName } from "../document/attribute-names";
import { type Attributes, type NetworkDocument } from "../document/network-document";
import { uniqueNames } from "../slices/network-slices";
import { answersByWave } from "./answers-by-wave";

const elementNames = ["label", "id", "answered", "waves"];
const connectionNames = ["from", "to", "direction", "type", "wave", "strength"];

/**
 * A Kumu blueprint: elements and connections that name each other by label (with the id behind it where two labels are
 * the same). Holds all but the order of waves; a missing answer is `answered` "no", per wave where there are several.
 */
export function writeKumu(document: NetworkDocument): string {
  const { waves, relations, nodes, ties } = document;
  const names = uniqueNames(nodes);
  const directed = new Map(relations.map((relation) => [relation.name, relation.directed]));
  const own = (attributes: Attributes, reserved: readonly string[]) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [writtenName(name, reserved), value]),
    );
  const said = (answer: boolean | null) => (answer === null ? "unknown" : answer ? "yes" : "no");
  const blueprint = {
    elements: nodes.map((node) => {
      const answers = Object.entries(answersByWave(node, document));
      return {
        ...own(node.attributes, elementNames),
        label: names.get(node.id),
        id: node.id,
        waves: node.presence,
        answered:
          waves.length === 1
            ? answers.map(([, answer]) => said(answer)).join("")
            : answers.map(([wave, answer]) => `${wave}: ${said(answer)}`),
      };
    }),
    connections: ties.map(({ from, to, relation, wave, weight, attributes }) => ({
      ...own(attributes, connectionNames),
      from: names.get(from),
      to: names.get(to),
      direction: directed.get(relation) === true ? "directed" : "undirected",
      type: relation,
      wave,
      strength: weight,
    })),
  };
  return `${JSON.stringify(blueprint)}\n`;
}
