import { type NetworkDocument } from "../document/network-document";
import { type NetworkProblem, type NetworkWarning } from "../problems/network-problem";

export interface NetworkFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const networkReadFormats = ["csv", "excel", "matrix", "graphml", "gexf", "pajek"] as const;
/** `csv`: nodes and edges, with or without relations and respondents; `matrix`: a table with names on both sides. */
export type NetworkReadFormat = (typeof networkReadFormats)[number];

/** Names of columns of a table of edges or nodes; a left-out one is guessed from the usual names. */
export interface ColumnMapping {
  readonly id?: string;
  readonly label?: string;
  readonly source?: string;
  readonly target?: string;
  readonly weight?: string;
  readonly relation?: string;
  readonly wave?: string;
}

export interface NetworkLimits {
  /** Of all files together. */
  readonly bytes: number;
  /** What a zipped file may grow to. */
  readonly unpackedBytes: number;
  readonly nodes: number;
  /** On a side of a matrix, which has the square of that in cells. */
  readonly matrixNodes: number;
  readonly ties: number;
  readonly waves: number;
  /** Problems that are told, at most. */
  readonly problems: number;
}

export interface ReadNetworkOptions {
  /** Left out: told from the contents. */
  readonly format?: NetworkReadFormat;
  readonly columns?: ColumnMapping;
  /** Where a file does not tell; default true. */
  readonly directed?: boolean;
  /** Relations that are undirected all the same, where a file does not tell. */
  readonly undirected?: readonly string[];
  readonly limits?: Partial<NetworkLimits>;
}

export type NetworkReading =
  | {
      readonly ok: true;
      readonly format: NetworkReadFormat;
      readonly document: NetworkDocument;
      readonly warnings: readonly NetworkWarning[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly NetworkProblem[];
      /** There are more than are told. */
      readonly more: boolean;
    };
