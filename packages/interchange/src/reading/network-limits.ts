import { type NetworkLimits } from "./network-reading";

/**
 * What a reader takes: the size that the product is meant for (20,000 names in a roster, a few hundred thousand ties)
 * and no more than a server can hold at once.
 */
export const networkLimits: NetworkLimits = {
  bytes: 64 * 1024 * 1024,
  unpackedBytes: 192 * 1024 * 1024,
  nodes: 20_000,
  matrixNodes: 2_500,
  ties: 500_000,
  waves: 50,
  problems: 100,
};
