export {
  computeWaveDocuments,
  type AnsweredWave,
  type ChangeDocument,
  type WaveDocuments,
  type WaveDocumentsInput,
} from "./wave-documents/compute-wave-documents";
