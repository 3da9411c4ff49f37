import { type ChartText, type MapData, type MapScene, nodeName, relationsOf } from "@vensterbank/charts";
import { message } from "@vensterbank/core";

/** Who somebody on the map is: by name, or by role and place. */
export const whoIs = nodeName;

/** Everything the map shows of one mark, in sentences: for who listens, and beside the picture. */
export function nodeWords(place: number, data: MapData, scene: MapScene, text: ChartText): string {
  const node = data.nodes[place];
  const own = relationsOf(place, scene.pairs);
  const strongest = own.at(0);
  const coalition = node.coalition === null ? undefined : data.coalitions[node.coalition];
  const groups = data.view === "groups";
  const sentences = [
    message("coalitions.node.who", { who: nodeName(node, data, text) }),
    ...(node.people === undefined
      ? []
      : [message(`coalitions.node.people.${node.inside ? "inside" : "outside"}`, { count: node.people })]),
    ...(coalition === undefined ? [] : [message("coalitions.node.coalition", { coalition })]),
    groups
      ? message("coalitions.node.groupTies", { count: own.length })
      : message("coalitions.node.ties", {
          count: own.length,
          confirmed: own.filter(({ confirmed }) => confirmed).length,
        }),
    ...(strongest === undefined
      ? []
      : [
          message(`coalitionMap.node.strongest${groups ? ".groups" : ""}`, {
            who: nodeName(data.nodes[strongest.other], data, text),
            strength: message(`coalitions.strength.${strongest.strength}`),
          }),
        ]),
    ...(node.answered ? [] : [message("coalitions.node.silent")]),
    ...(node.state === undefined || node.state === "stayed"
      ? []
      : [message(`coalitions.node.state.${node.state}`)]),
  ];
  return sentences.map((sentence) => text.say(sentence)).join(" ");
}
