import { parentPort } from "node:worker_threads";
import { type CompressedRows } from "../../src/graph/compressed-rows";
import { betweenness } from "../../src/measures/betweenness";
import { weightedBetweenness } from "../../src/measures/weighted-betweenness";

/** Which shortest paths to count from which sources. */
export interface WorkerTask {
  readonly rows: CompressedRows;
  readonly weighted: boolean;
  readonly sources: Int32Array;
}

parentPort?.on("message", ({ rows, weighted, sources }: WorkerTask) => {
  const values = (weighted ? weightedBetweenness : betweenness)(rows, false, sources);
  parentPort?.postMessage(values);
});
