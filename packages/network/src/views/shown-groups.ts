import { type WaveNetwork } from "../wave-network";
import { groupOf } from "./relation-groups";

/**
 * What may be told of the groups of a wave. Both are decided by the disclosure gate: a relation from one group to another is
 * told when what the first says and what is said about the second may be told.
 */
export interface ShownGroups {
  /** Groups whose own reports may be counted: enough people answered. */
  readonly told: ReadonlySet<string>;
  /** Groups about which the reports of others may be counted: enough people can be meant. */
  readonly named: ReadonlySet<string>;
}

/**
 * The network with only the nodes of groups that may be shown, and only the ties that may be counted. Who stands in a group
 * whose reports may not be counted counts as not having answered: what it said is unknown to the reader, not absent.
 */
export function networkOfGroups(network: WaveNetwork, { told, named }: ShownGroups): WaveNetwork {
  const group = new Map(network.nodes.map((node) => [node.id, groupOf(node)]));
  const isTold = (id: string) => told.has(group.get(id) ?? "");
  const isNamed = (id: string) => named.has(group.get(id) ?? "");
  return {
    ...network,
    nodes: network.nodes
      .filter(({ id }) => isTold(id) || isNamed(id))
      .map((node) => ({ ...node, responded: node.responded && isTold(node.id) })),
    ties: network.ties.filter(({ from, to }) => isTold(from) && isNamed(to)),
  };
}
