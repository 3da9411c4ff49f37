import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type CompressedRows } from "../../src/graph/compressed-rows";
import { type WorkerTask } from "./worker";

/** Two threads that are started once and count betweenness from half of the sources each. */
export function startTwoThreads() {
  const workers = [0, 1].map(() => new Worker(new URL("worker.mjs", import.meta.url)));
  return {
    /** Partial sums are added in a fixed order, so that the same network gives the same values. */
    async betweenness(rows: CompressedRows, weighted: boolean): Promise<Float64Array> {
      const { n } = rows;
      const parts = await Promise.all(
        workers.map(async (worker, part) => {
          const sources = Int32Array.from({ length: Math.ceil((n - part) / 2) }, (_, k) => 2 * k + part);
          worker.postMessage({ rows, weighted, sources } satisfies WorkerTask);
          const [values] = (await once(worker, "message")) as [Float64Array];
          // A part is scaled up to every source; undone before the parts are added.
          return values.map((value) => (value * sources.length) / n);
        }),
      );
      return parts[0].map((value, node) => value + parts[1][node]);
    },
    stop: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
