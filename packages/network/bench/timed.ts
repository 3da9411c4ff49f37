import { performance } from "node:perf_hooks";

export interface Timed<T> {
  readonly seconds: number;
  readonly result: T;
}

/** Seconds that are spent on one piece of work: enough to warm up what is short, no more than once what is long. */
const least = 0.5;
const most = 10;
const repeats = 3;

/** The best of three runs or, of short ones, of as many as fit into half a second; of fewer where they take long. */
export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  let spent = 0;
  let best: Timed<T> | undefined;
  for (let run = 0; (run < repeats || spent < least) && spent < most; run++) {
    const start = performance.now();
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    spent += seconds;
    if (best === undefined || seconds < best.seconds) best = { seconds, result };
  }
  if (best === undefined) throw new RangeError("Nothing was run");
  return best;
}
