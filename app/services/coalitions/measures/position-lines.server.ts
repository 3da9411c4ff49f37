import { type Message } from "@vensterbank/core";
import { type BrokerRole, type Measure, measured, type NodeResult, withheld } from "@vensterbank/network";
import { example, type MeasureContext, measureLine, type MeasureLine } from "./measure-line.server";

/** Parts that join one team or sector with another. */
const joining: readonly BrokerRole[] = ["representative", "gatekeeper", "liaison", "itinerant"];

/** Key positions: does it hang on a few, and who passes on between teams. */
export function positionLines(context: MeasureContext): MeasureLine[] {
  const { scope, stored } = context;
  const { cutPoints, bridges, brokerage } = scope;
  const counted = (list: readonly unknown[] | null): Measure =>
    list === null ? withheld(stored.coverage.nodesWithheld ?? "no-people") : measured(list.length);
  return [
    measureLine("centralization", "share", scope.whole.betweennessCentralization, halfOfPaths(context)),
    measureLine("cutPoints", "count", counted(cutPoints), cutExample(context)),
    measureLine("bridges", "count", counted(bridges), bridgeExample(context)),
    ...joining.map((role) => measureLine(role, "count", brokerage.roles[role], brokerExample(role, context))),
  ];
}

/** How few of all nodes stand on half of the shortest paths. */
function halfOfPaths({ scope: { nodes }, nameOf }: MeasureContext): Message | null {
  const known = nodes
    .flatMap(({ id, betweenness }) => (betweenness === null ? [] : [{ id, betweenness }]))
    .sort((a, b) => b.betweenness - a.betweenness);
  const all = known.reduce((sum, { betweenness }) => sum + betweenness, 0);
  if (all === 0) return null;
  let sum = 0;
  let size = 0;
  while (2 * sum < all) sum += known[size++].betweenness;
  const who = nameOf(known[0].id);
  const params = { size, all: nodes.length };
  return who === null
    ? example("centralization", params)
    : example("centralization.named", { ...params, who });
}

/** The cut point of which most others would come loose. */
function cutExample({ scope: { cutPoints }, nameOf }: MeasureContext): Message | null {
  const [most] = (cutPoints ?? [])
    .map(({ id, loose }) => ({ id, count: loose.reduce((sum, part) => sum + part.length, 0) }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const who = most === undefined ? null : nameOf(most.id);
  return who === null ? null : example("cutPoints", { who, count: most.count });
}

function bridgeExample({ scope: { bridges }, nameOf }: MeasureContext): Message | null {
  const [first] = bridges ?? [];
  const [a, b] = first === undefined ? [null, null] : [nameOf(first.a), nameOf(first.b)];
  return a === null || b === null ? null : example("bridges", { a, b });
}

/** Who plays this part most, by name; else how many of all indirect ways run like this. */
function brokerExample(role: BrokerRole, { scope, nameOf }: MeasureContext): Message | null {
  const { total, roles } = scope.brokerage;
  const part = roles[role].value;
  if (total === null || part === null || total === 0) return null;
  const count = (node: NodeResult) => node.brokerage?.[role].count ?? 0;
  const [most] = [...scope.nodes].sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
  const who = most === undefined || count(most) === 0 ? null : nameOf(most.id);
  return who === null
    ? example("broker", { part, whole: total })
    : example("broker.named", { part, whole: total, who, count: count(most) });
}
