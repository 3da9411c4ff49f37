import { seededRandom, shuffled } from "@vensterbank/core";
import { type NetworkChange } from "../network-change";
import { type NetworkResult, type ScopeResult } from "../network-result";
import { type WaveNetwork } from "../wave-network";

/** Opaque key of a node, the same in all waves of one view. */
export type NodeKeys = ReadonlyMap<string, string>;

/**
 * Keys `k1`, `k2`, … for everybody in the given waves, dealt out at random so that their order says nothing about ids.
 * The seed must stay secret and the same for a programme: who knows it can undo the keys.
 */
export function nodeKeys(networks: readonly WaveNetwork[], seed: number): NodeKeys {
  const ids = [...new Set(networks.flatMap(({ nodes }) => nodes.map(({ id }) => id)))].sort();
  return new Map(shuffled(ids, seededRandom(seed)).map((id, index) => [id, `k${index + 1}`]));
}

/** The network with roles and units but without identities. Values of relations are kept, order of nodes and ties is not. */
export function roleView(network: WaveNetwork, keys: NodeKeys): WaveNetwork {
  return {
    ...network,
    nodes: network.nodes
      .map((node) => ({ ...node, id: keyOf(keys, node.id) }))
      .sort((a, b) => compare(a.id, b.id)),
    ties: network.ties
      .map((tie) => ({ ...tie, from: keyOf(keys, tie.from), to: keyOf(keys, tie.to) }))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.level, b.level)),
  };
}

/** The same result with keys instead of ids. */
export function resultRoleView(result: NetworkResult, keys: NodeKeys): NetworkResult {
  const key = (id: string) => keyOf(keys, id);
  const list = (ids: readonly string[]) => ids.map(key).sort(compare);
  const scope = (one: ScopeResult): ScopeResult => ({
    ...one,
    whole: { ...one.whole, isolates: one.whole.isolates && list(one.whole.isolates) },
    coalitions: {
      ...one.coalitions,
      list: one.coalitions.list.map((coalition) => ({ ...coalition, members: list(coalition.members) })),
    },
    nodes: one.nodes.map((node) => ({ ...node, id: key(node.id) })).sort((a, b) => compare(a.id, b.id)),
    cutPoints:
      one.cutPoints && one.cutPoints.map(({ id, loose }) => ({ id: key(id), loose: loose.map(list) })),
    bridges: one.bridges && one.bridges.map(({ a, b }) => ({ a: key(a), b: key(b) })),
  });
  const { combined, ...levels } = result.scopes;
  return {
    ...result,
    scopes: {
      combined: scope(combined),
      ...Object.fromEntries(Object.entries(levels).map(([level, one]) => [level, scope(one)])),
    },
    positions: {
      ...result.positions,
      waves: Object.fromEntries(
        Object.entries(result.positions.waves).map(([wave, places]) => [
          wave,
          Object.fromEntries(
            Object.entries(places)
              .map(([id, place]) => [key(id), place] as const)
              .sort(([a], [b]) => compare(a, b)),
          ),
        ]),
      ),
    },
  };
}

/** The same change with keys instead of ids. */
export function changeRoleView(change: NetworkChange, keys: NodeKeys): NetworkChange {
  const key = (id: string) => keyOf(keys, id);
  const list = (ids: readonly string[]) => ids.map(key).sort(compare);
  const scope = (one: NetworkChange["scopes"]["combined"]) => ({
    ...one,
    ties: one.ties
      .map((tie) => ({ ...tie, from: key(tie.from), to: key(tie.to) }))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
  });
  const { combined, ...levels } = change.scopes;
  const { stayed, joined, left } = change.nodes;
  return {
    ...change,
    nodes: { stayed: list(stayed), joined: list(joined), left: list(left) },
    scopes: {
      combined: scope(combined),
      ...Object.fromEntries(Object.entries(levels).map(([level, one]) => [level, scope(one)])),
    },
  };
}

function keyOf(keys: NodeKeys, id: string): string {
  const key = keys.get(id);
  if (key === undefined) throw new RangeError("A node has no key in this view");
  return key;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
