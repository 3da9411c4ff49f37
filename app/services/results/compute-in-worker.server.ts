import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { WaveDocuments, WaveDocumentsInput } from "@vensterbank/analyse";

/**
 * Computes a wave's documents in a thread of its own: it takes seconds, and nobody who is answering or reading meanwhile
 * should wait for it. The thread is found by package name, because this file may run bundled or from its source.
 */
export async function computeInWorker(input: WaveDocumentsInput): Promise<WaveDocuments> {
  const entry = createRequire(import.meta.url).resolve("@vensterbank/analyse/wave-documents-worker");
  const worker = new Worker(pathToFileURL(entry), { workerData: input });
  try {
    return await new Promise((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
      worker.once("exit", (code) =>
        failed(new Error(`The computation ended with code ${code} and no result`)),
      );
    });
  } finally {
    await worker.terminate();
  }
}
