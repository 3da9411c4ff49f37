import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { WaveDocumentTexts, WaveStage, WaveTexts, WorkerMessage } from "@vensterbank/analyse";

/**
 * Computes a wave's documents in a thread of its own: it takes seconds to minutes, and nobody who is answering or reading
 * meanwhile should wait for it. The thread is found by package name, because this file may run bundled or from its source.
 * @param tell how much of a stage is done, 0..1
 * @throws the reason of the signal when it ends the computation
 */
export async function computeInWorker(
  input: WaveTexts,
  tell: (stage: WaveStage, share: number) => void,
  signal?: AbortSignal,
): Promise<WaveDocumentTexts> {
  signal?.throwIfAborted();
  const entry = createRequire(import.meta.url).resolve("@vensterbank/analyse/wave-documents-worker");
  const worker = new Worker(pathToFileURL(entry), { workerData: input });
  try {
    return await new Promise((done, failed) => {
      worker.on("message", (message: WorkerMessage) => {
        if (message.kind === "documents") done(message.documents);
        else tell(message.stage, message.done / message.total);
      });
      worker.once("error", failed);
      worker.once("exit", (code) =>
        failed(new Error(`The computation ended with code ${code} and no result`)),
      );
      signal?.addEventListener("abort", () => failed(signal.reason), { once: true });
    });
  } finally {
    await worker.terminate();
  }
}
