import { parentPort, workerData } from "node:worker_threads";
import { computeWaveDocuments, type WaveDocumentsInput } from "./compute-wave-documents";
import { type WorkerMessage } from "./worker-message";

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

const documents = await computeWaveDocuments(workerData as WaveDocumentsInput, (stage, done, total) =>
  tell({ kind: "progress", stage, done, total }),
);
tell({ kind: "documents", documents });
