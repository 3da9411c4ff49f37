import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type CompressedRows } from "../../src/graph/compressed-rows";
import { type WorkerTask } from "./worker";

/** More blocks than threads, so that a thread that is held up leaves the rest to the other; in small networks one each. */
function blocksFor(n: number): number {
  return Math.max(2, Math.min(16, Math.floor(n / 250)));
}

/** Two threads that are started once and share the sources of shortest paths, a block at a time. */
export function startTwoThreads() {
  const workers = [0, 1].map(() => new Worker(new URL("worker.mjs", import.meta.url)));
  const tell = (worker: Worker, task: WorkerTask) => worker.postMessage(task);
  return {
    /** Sums of blocks are added in the order of the blocks, so that the same network gives the same values. */
    async betweenness(rows: CompressedRows, weighted: boolean): Promise<Float64Array> {
      const { n } = rows;
      const blocks = blocksFor(n);
      const sums: Float64Array[] = [];
      let next = 0;
      await Promise.all(
        workers.map(async (worker) => {
          tell(worker, { kind: "keep", rows, weighted });
          while (next < Math.min(blocks, n)) {
            const block = next++;
            const size = Math.ceil((n - block) / blocks);
            tell(worker, {
              kind: "count",
              sources: Int32Array.from({ length: size }, (_, k) => blocks * k + block),
            });
            const [values] = (await once(worker, "message")) as [Float64Array];
            // What was counted from some sources is scaled up to all; undone before the sums are added.
            sums[block] = values.map((value) => (value * size) / n);
          }
        }),
      );
      return sums.reduce((total, sum) => total.map((value, node) => value + sum[node]), new Float64Array(n));
    },
    stop: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
