import { parentPort } from "node:worker_threads";
import { type CompressedRows } from "../../src/graph/compressed-rows";
import { betweenness } from "../../src/measures/betweenness";
import { weightedBetweenness } from "../../src/measures/weighted-betweenness";

/** A network to keep, or sources in it from which to count shortest paths. */
export type WorkerTask =
  | { readonly kind: "keep"; readonly rows: CompressedRows; readonly weighted: boolean }
  | { readonly kind: "count"; readonly sources: Int32Array };

let count: (sources: Int32Array) => Float64Array = () => new Float64Array(0);

parentPort?.on("message", (task: WorkerTask) => {
  if (task.kind === "count") parentPort?.postMessage(count(task.sources));
  else {
    const measure = task.weighted ? weightedBetweenness : betweenness;
    count = (sources) => measure(task.rows, false, sources);
  }
});
