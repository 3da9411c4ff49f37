import { type Random } from "@vensterbank/core";
import { Clustering, LeidenAlgorithm, Network } from "networkanalysis-ts";
import { arcsOf, type CompressedRows } from "../graph/compressed-rows";

/** A network in the form of the library, to be clustered many times. */
export interface PreparedNetwork {
  readonly n: number;
  readonly network: Network;
  readonly resolution: number;
}

/** Modularity at γ = 1 is the constant Potts model with node weight = strength and resolution 1 / 2m. */
export function prepareForLeiden(contacts: CompressedRows): PreparedNetwork {
  const arcs = arcsOf(contacts);
  const network = new Network({
    nNodes: contacts.n,
    setNodeWeightsToTotalEdgeWeights: true,
    edges: [arcs.map((arc) => arc.from), arcs.map((arc) => arc.to)],
    edgeWeights: arcs.map((arc) => arc.weight),
    sortedEdges: true,
    checkIntegrity: false,
  });
  return { n: contacts.n, network, resolution: 1 / (2 * network.getTotalEdgeWeight()) };
}

const mostIterations = 20;

/**
 * One run of the Leiden algorithm (Traag, Waltman & van Eck 2019) to a division that it improves no further.
 * @param iterations most rounds, each of which starts from the division of the one before
 * @returns group of each node, numbered from 0 in order of first appearance
 */
export function leiden(
  { n, network, resolution }: PreparedNetwork,
  random: Random,
  iterations = mostIterations,
): Int32Array {
  const algorithm = new LeidenAlgorithm();
  const source = { nextDouble: () => random.next(), nextInt: (bound: number) => random.below(bound) };
  algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    resolution,
    1,
    LeidenAlgorithm.DEFAULT_RANDOMNESS,
    source,
  );
  const clustering = new Clustering({ nNodes: n });
  for (let i = 0; i < iterations && algorithm.improveClustering(network, clustering); i++);
  return inOrderOfAppearance(clustering.getClusters());
}

export function inOrderOfAppearance(groups: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(groups, (group) => {
    const known = numbers.get(group) ?? numbers.size;
    numbers.set(group, known);
    return known;
  });
}
