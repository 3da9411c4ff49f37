import { type WaveId } from "@vensterbank/core";
import {
  computeNetworkResult,
  type EarlierNetwork,
  type NetworkResult,
  type WaveNetwork,
} from "@vensterbank/network";
import {
  computeWaveChange,
  computeWaveResult,
  type ChangeResult,
  type ReportStage,
  type WaveData,
  type WaveResult,
} from "@vensterbank/typology";
import { type PlannedRelease } from "@vensterbank/reporting";
import { computeReleases, type WaveLog } from "./compute-releases";
import { type WaveStage } from "./wave-stages";

/** One wave of a programme as it was frozen and answered. */
export interface AnsweredWave {
  readonly id: WaveId;
  readonly data: WaveData;
  readonly network: WaveNetwork;
}

export interface WaveDocumentsInput {
  /** Oldest first; the last one is computed. */
  readonly waves: readonly AnsweredWave[];
  /** Of the stored network results of the waves before the last, oldest first. */
  readonly earlier: readonly EarlierNetwork[];
  /** What was decided so far about the figures of the waves before the last. */
  readonly logs: readonly WaveLog[];
}

/** Against the wave before, and against the first when that is another. */
export interface ChangeDocument {
  readonly comparisons: readonly { readonly fromWaveId: WaveId; readonly result: ChangeResult }[];
}

/** Everything that is stored about a wave when it closes. */
export interface WaveDocuments {
  readonly typology: WaveResult;
  readonly network: NetworkResult;
  readonly change: ChangeDocument;
  /** What the disclosure gate decided: to be added to the logs of this wave and of those it is compared with. */
  readonly releases: readonly WaveLog<PlannedRelease>[];
}

/** The stages of `computeWaveDocuments`. */
export type DocumentStage = Exclude<WaveStage, "load" | "store">;

/** The documents of the last of the given waves: the same input gives the same documents, bit for bit. */
export async function computeWaveDocuments(
  { waves, earlier, logs }: WaveDocumentsInput,
  report: ReportStage<DocumentStage> = () => undefined,
): Promise<WaveDocuments> {
  const last = waves.length - 1;
  const against = last === 0 ? [] : last === 1 ? [0] : [last - 1, 0];
  const typology = computeWaveResult(waves[last].data, report);
  report("network", 0, 1);
  const network = computeNetworkResult(
    waves.map((wave) => wave.network),
    earlier,
  );
  const comparisons = against.map((from, index) => {
    report("change", index, against.length);
    return { fromWaveId: waves[from].id, result: computeWaveChange(waves[from].data, waves[last].data) };
  });
  const change = { comparisons };
  report("gate", 0, 1);
  const releases = await computeReleases(waves, { typology, change }, logs);
  return { typology, network, change, releases };
}
