import { type NetworkResult, readNetworkResult } from "@vensterbank/network";

/** Reading the document of a large organisation takes a second; kept are the latest, up to this many people and partners. */
const mostNodes = 30_000;

const kept = new Map<string, NetworkResult>();

/**
 * A stored network result, read once while it is asked for often. Documents never change, and who asks got the id from a tenant's own
 * list of results, so an id leads to nothing that its owner could not read.
 * @param load reads the document when it is not at hand
 */
export async function readNetwork(id: string, load: () => Promise<unknown>): Promise<NetworkResult> {
  const known = kept.get(id);
  const network = known ?? readNetworkResult(await load());
  kept.delete(id);
  kept.set(id, network);
  let nodes = 0;
  for (const one of kept.values()) nodes += one.scopes.combined.nodes.length;
  for (const [oldest, one] of kept) {
    if (nodes <= mostNodes || kept.size === 1) break;
    kept.delete(oldest);
    nodes -= one.scopes.combined.nodes.length;
  }
  return network;
}
