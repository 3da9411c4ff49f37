import { type Random } from "@vensterbank/core";
import { Clustering, LeidenAlgorithm, Network } from "networkanalysis-ts";
import { arcsOf, type CompressedRows } from "../graph/compressed-rows";

/**
 * The Leiden algorithm of CWTS, as the peer of ours in tests and timings. Modularity at γ = 1 is the constant Potts model
 * with node weight = strength and resolution 1 / 2m.
 */
export function networkanalysisSearch(
  contacts: CompressedRows,
): (random: Random, iterations?: number) => number[] {
  const arcs = arcsOf(contacts);
  const network = new Network({
    nNodes: contacts.n,
    setNodeWeightsToTotalEdgeWeights: true,
    edges: [arcs.map((arc) => arc.from), arcs.map((arc) => arc.to)],
    edgeWeights: arcs.map((arc) => arc.weight),
    sortedEdges: true,
    checkIntegrity: false,
  });
  const resolution = 1 / (2 * network.getTotalEdgeWeight());
  return (random, iterations = 20) => {
    const algorithm = new LeidenAlgorithm();
    algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
      resolution,
      1,
      LeidenAlgorithm.DEFAULT_RANDOMNESS,
      { nextDouble: () => random.next(), nextInt: (bound: number) => random.below(bound) },
    );
    const clustering = new Clustering({ nNodes: contacts.n });
    for (let i = 0; i < iterations && algorithm.improveClustering(network, clustering); i++);
    return clustering.getClusters();
  };
}
