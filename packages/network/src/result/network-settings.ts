import { type NullStarts, severalStarts } from "../coalitions/modularity-null";
import { veryLarge } from "../very-large";
import { type NetworkSettings } from "../network-result";

/** Methods 5: at least 5,000 permutations, 300 rewirings, 100 restarts, Jaccard .3, coalitions of three or more. */
export const defaultNetworkSettings: NetworkSettings = {
  seed: 20_261_122,
  permutations: 5_000,
  rewirings: 300,
  restarts: 100,
  smallestCoalition: 3,
  coalitionOverlap: 0.3,
};

/** Steps that all draws of one test may take together: well under a second. */
const mostSteps = 1e8;
const fewestDraws = 499;

/** Permutations of a test: all of them where they are cheap, fewer in large networks. @param steps that one takes */
export function permutationDraws(steps: number, { permutations }: NetworkSettings): number {
  return Math.min(permutations, Math.max(fewestDraws, Math.floor(mostSteps / Math.max(1, steps))));
}

const fullEffortUpTo = 300;

export interface NetworkEffort {
  readonly restarts: number;
  readonly rewirings: number;
  /** Starts of the search for the best division, on what was observed and on every rewiring. */
  readonly starts: NullStarts;
  /** Random sets from which the search for a core starts, besides the nodes with most ties. */
  readonly coreStarts: number;
}

/**
 * Fewer repetitions in larger networks, which vary less; never fewer than decide at 5 %. Very large networks are searched
 * once and shortly, the observed one and its rewirings alike: equal searches keep the test exact, and hardly differ there.
 */
export function effortFor(nodes: number, settings: NetworkSettings): NetworkEffort {
  const share = Math.min(1, fullEffortUpTo / Math.max(1, nodes));
  return {
    restarts: Math.max(Math.min(10, settings.restarts), Math.round(settings.restarts * share)),
    rewirings: Math.max(Math.min(39, settings.rewirings), Math.round(settings.rewirings * share)),
    coreStarts: nodes > fullEffortUpTo ? 0 : 40,
    starts: nodes > veryLarge ? { observed: 1, rewired: 1, rounds: 2 } : severalStarts,
  };
}
