import type { NetworkReadFormat } from "@vensterbank/interchange";

/** In the order of how often they are met. */
export const fileFormats = [
  "csv",
  "excel",
  "matrix",
  "graphml",
  "gexf",
  "pajek",
] as const satisfies NetworkReadFormat[];
