export {
  computeWaveDocuments,
  type AnsweredWave,
  type ChangeDocument,
  type WaveDocuments,
  type WaveDocumentsInput,
} from "./wave-documents/compute-wave-documents";
export { type WaveLog } from "./wave-documents/compute-releases";
export { shareOfWave, waveStages, type WaveStage } from "./wave-documents/wave-stages";
export { type WorkerMessage } from "./wave-documents/worker-message";
export { contentHash } from "./wave-documents/content-hash";
export { type WaveDataText, type WaveDocumentTexts, type WaveTexts } from "./wave-documents/wave-texts";
export {
  type ComputationInput,
  type ComputationName,
  type ComputationValue,
} from "./computations/computations";
export { type ComputationAnswer, type ComputationRequest } from "./computations/computation-message";
