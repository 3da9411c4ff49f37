import { type NetworkLimits } from "@vensterbank/interchange";

/** What a network that is brought in may be; the map and its measures bear no more. */
export const networkLimits = {
  bytes: 10 * 2 ** 20,
  unpackedBytes: 64 * 2 ** 20,
  nodes: 5_000,
  ties: 200_000,
  waves: 20,
  problems: 200,
} as const satisfies Partial<NetworkLimits>;

export const mostFiles = 6;
