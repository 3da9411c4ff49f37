import { parentPort, workerData } from "node:worker_threads";
import { computeWaveDocuments } from "./compute-wave-documents";
import { parseWaveTexts, type WaveTexts, writeWaveTexts } from "./wave-texts";
import { type WorkerMessage } from "./worker-message";

const tell = (message: WorkerMessage) => parentPort?.postMessage(message);

const documents = await computeWaveDocuments(parseWaveTexts(workerData as WaveTexts), (stage, done, total) =>
  tell({ kind: "progress", stage, done, total }),
);
tell({ kind: "documents", documents: writeWaveTexts(documents) });
