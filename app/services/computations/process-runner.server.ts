import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { ComputationRunner } from "./computation-runner.server";

// Global, because in development the modules are loaded anew while the threads go on.
const store = globalThis as { vensterbankComputations?: ComputationRunner };

/** The runner of this process. Threads are found by package name, because this file may run bundled or from its source. */
export function computationRunner(): ComputationRunner {
  store.vensterbankComputations ??= new ComputationRunner({
    entry: pathToFileURL(createRequire(import.meta.url).resolve("@vensterbank/analyse/computations-worker")),
    size: Math.max(1, Math.min(2, availableParallelism() - 1)),
    waiting: 20,
    limit: 20_000,
    idle: 60_000,
    perTenant: 4,
    kept: 200,
    keptSize: 16_000_000,
  });
  return store.vensterbankComputations;
}
