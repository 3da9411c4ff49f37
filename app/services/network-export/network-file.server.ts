import { networkFileEndings, type NetworkWriteFormat, networkWriteFormats } from "@vensterbank/interchange";

/** A file of the relations of one wave, or of all waves that are shown together. */
export interface NetworkFileAsked {
  readonly format: NetworkWriteFormat;
  readonly allWaves: boolean;
}

/** The last part of its address: the names of the files that can be had. */
export function networkFileName({ format, allWaves }: NetworkFileAsked): string {
  return `${allWaves ? "network-over-time" : "network"}${networkFileEndings[format]}`;
}

/** Null for any other name. */
export function readNetworkFileName(name: string): NetworkFileAsked | null {
  for (const allWaves of [false, true])
    for (const format of networkWriteFormats)
      if (networkFileName({ format, allWaves }) === name) return { format, allWaves };
  return null;
}

/** Media type of a format. */
export const networkMediaTypes: Readonly<Record<NetworkWriteFormat, string>> = {
  csv: "application/zip",
  excel: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  graphml: "application/graphml+xml; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
  pajek: "application/zip",
  cyjs: "application/json; charset=utf-8",
  kumu: "application/json; charset=utf-8",
  matrix: "application/zip",
};
