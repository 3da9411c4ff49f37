import { parentPort, workerData } from "node:worker_threads";
import { computeWaveDocuments, type WaveDocumentsInput } from "./compute-wave-documents";

parentPort?.postMessage(computeWaveDocuments(workerData as WaveDocumentsInput));
