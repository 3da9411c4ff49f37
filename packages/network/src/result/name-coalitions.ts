import { matchCoalitions } from "../coalitions/match-coalitions";
import {
  type Coalition,
  type CoalitionsResult,
  type EarlierNetwork,
  type NetworkScope,
  type NetworkSettings,
} from "../network-result";
import { type FoundCoalitions } from "./coalitions-result";

/** A coalition that keeps between these shares of its size continues as it was (convention). */
const grownFrom = 1.25;
const shrunkTo = 0.8;

/**
 * Gives coalitions the identity they had: the number of the coalition that they continue in the latest earlier wave with
 * detectable coalitions, else the next free number. Events only from one wave to the next.
 */
export function nameCoalitions(
  found: FoundCoalitions,
  nodeIds: readonly string[],
  earlier: readonly EarlierNetwork[],
  scope: NetworkScope,
  settings: NetworkSettings,
): CoalitionsResult {
  const listOf = (result: EarlierNetwork) => result.scopes[scope]?.coalitions.list ?? [];
  const known = earlier.findLast((result) => result.scopes[scope]?.coalitions.verdict === "detectable");
  const present = new Set(nodeIds);
  const common = new Set(known?.scopes.combined.nodes.flatMap(({ id }) => (present.has(id) ? [id] : [])));
  const later = found.list.map(({ members }, index) => ({ id: String(index), members }));
  const match = known && matchCoalitions(listOf(known), later, common, settings.coalitionOverlap);
  const continued = new Map(match?.assignment.map(([from, to, jaccard]) => [to, { from, jaccard }]));
  let next = 1 + Math.max(0, ...earlier.flatMap((result) => listOf(result).map(({ number }) => number)));
  const list = found.list.map((coalition, index): Coalition => {
    const link = continued.get(String(index));
    const before = known && link && listOf(known).find(({ id }) => id === link.from);
    if (known === undefined || link === undefined || before === undefined) {
      const number = next++;
      return {
        ...coalition,
        id: `c${number}`,
        number,
        continues: null,
        change: earlier.length === 0 ? "first-wave" : "new",
      };
    }
    const growth = coalition.members.length / before.members.length;
    return {
      ...coalition,
      id: before.id,
      number: before.number,
      continues: { waveId: known.waveId, jaccard: link.jaccard },
      change: growth >= grownFrom ? "grows" : growth <= shrunkTo ? "shrinks" : "continues",
    };
  });
  const comparable = match !== undefined && known === earlier.at(-1) && found.result.verdict === "detectable";
  const events = comparable
    ? match.events.map((event) => ({ ...event, to: event.to.map((index) => list[Number(index)].id) }))
    : null;
  return { ...found.result, list, events };
}
