import { type ChartText, type MapData, type MapNode, type MapScene, textOf } from "@vensterbank/charts";
import { message } from "@vensterbank/core";

/** Who somebody on the map is: by name, or by role and place. */
export function whoIs(node: MapNode, data: MapData, text: ChartText): string {
  const where =
    node.unit !== null
      ? data.units[node.unit].label
      : node.sector !== null
        ? textOf(data.sectors[node.sector].label, text)
        : "";
  if (node.role === "unit" || data.view === "groups") return where;
  const role = text.say(message(`common.role.${node.role}`));
  const what = where === "" ? role : text.say(message("coalitions.node.roleAt", { role, where }));
  return node.name === null ? what : text.say(message("coalitions.node.named", { name: node.name, what }));
}

/** Everything the map shows of one mark, in sentences: for who listens, and beside the picture. */
export function nodeWords(place: number, data: MapData, scene: MapScene, text: ChartText): string {
  const node = data.nodes[place];
  const own = scene.pairs.filter(({ a, b }) => a === place || b === place);
  const confirmed = own.filter(({ ab, ba }) => ab > 0 && ba > 0).length;
  const coalition = node.coalition === null ? undefined : data.coalitions[node.coalition];
  const sentences = [
    message("coalitions.node.who", { who: whoIs(node, data, text) }),
    ...(node.people === undefined
      ? []
      : [message(`coalitions.node.people.${node.inside ? "inside" : "outside"}`, { count: node.people })]),
    data.view === "groups"
      ? message("coalitions.node.groupTies", { count: own.length })
      : message("coalitions.node.ties", { count: own.length, confirmed }),
    ...(coalition === undefined ? [] : [message("coalitions.node.coalition", { coalition })]),
    ...(node.answered ? [] : [message("coalitions.node.silent")]),
    ...(node.state === undefined || node.state === "stayed"
      ? []
      : [message(`coalitions.node.state.${node.state}`)]),
  ];
  return sentences.map((sentence) => text.say(sentence)).join(" ");
}
