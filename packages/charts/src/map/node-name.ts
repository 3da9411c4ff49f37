import { message } from "@vensterbank/core";
import { type ChartText, textOf } from "../scene/chart-text";
import { type MapData, type MapNode } from "./map-data";

/** Who somebody on the map is: by name, or by role and place. */
export function nodeName(node: MapNode, data: MapData, text: ChartText): string {
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
