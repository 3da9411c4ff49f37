import { type Answers, type WaveId } from "@vensterbank/core";
import {
  type EarlierNetwork,
  type EarlierScope,
  type NetworkResult,
  type ScopeResult,
  type WaveNetwork,
} from "@vensterbank/network";
import { type InsideResponse, type WaveData } from "@vensterbank/typology";
import { type WaveLog } from "./compute-releases";
import { type AnsweredWave, type WaveDocuments, type WaveDocumentsInput } from "./compute-wave-documents";
import { contentHash } from "./content-hash";

/*
 * What goes into the thread that computes a wave and comes out of it: documents and sets of answers as the JSON text that
 * they are stored as. Text is copied between threads in no time; parsing and writing it is left to the thread, so that
 * the one that answers requests never waits for it.
 */

type AsText<T extends { readonly answers: Answers }> = Omit<T, "answers"> & { readonly answers: string };

export interface WaveDataText extends Omit<WaveData, "responses" | "partnerResponses"> {
  readonly responses: readonly AsText<InsideResponse>[];
  readonly partnerResponses: readonly { readonly answers: string }[];
}

export interface WaveTexts {
  /** Oldest first; the last one is computed. */
  readonly waves: readonly {
    readonly id: WaveId;
    readonly data: WaveDataText;
    readonly network: WaveNetwork;
  }[];
  /** The stored network results of the waves before the last, oldest first. */
  readonly earlier: readonly string[];
  readonly logs: readonly WaveLog[];
}

export interface DocumentText {
  readonly text: string;
  readonly hash: string;
}

/** The documents as they are stored. */
export interface WaveDocumentTexts extends Pick<WaveDocuments, "releases"> {
  readonly typology: DocumentText;
  readonly network: DocumentText;
  readonly change: DocumentText;
}

export function parseWaveTexts({ waves, earlier, logs }: WaveTexts): WaveDocumentsInput {
  return {
    waves: waves.map(({ id, data, network }): AnsweredWave => {
      const parsed = <T extends { readonly answers: string }>(rows: readonly T[]) =>
        rows.map((row) => ({ ...row, answers: JSON.parse(row.answers) as Answers }));
      const responses = parsed(data.responses);
      const partnerResponses = parsed(data.partnerResponses);
      return { id, data: { ...data, responses, partnerResponses }, network };
    }),
    // One at a time and without what is not needed: eight whole results of a large organisation fill a gigabyte.
    earlier: earlier.map((text) => coalitionsOf(JSON.parse(text) as NetworkResult)),
    logs,
  };
}

function coalitionsOf({ waveId, scopes }: NetworkResult): EarlierNetwork {
  const only = ({ coalitions: { verdict, list }, nodes }: ScopeResult): EarlierScope => ({
    coalitions: { verdict, list },
    nodes: nodes.map(({ id }) => ({ id })),
  });
  const others = Object.entries(scopes).map(([scope, result]) => [scope, only(result)] as const);
  return { waveId, scopes: { ...Object.fromEntries(others), combined: only(scopes.combined) } };
}

export function writeWaveTexts({ typology, network, change, releases }: WaveDocuments): WaveDocumentTexts {
  const text = (document: unknown): DocumentText => ({
    text: JSON.stringify(document),
    hash: contentHash(document),
  });
  return { typology: text(typology), network: text(network), change: text(change), releases };
}
