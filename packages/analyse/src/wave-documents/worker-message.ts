import { type DocumentStage } from "./compute-wave-documents";
import { type WaveDocumentTexts } from "./wave-texts";

/** What the thread that computes a wave tells the one that started it. */
export type WorkerMessage =
  | {
      readonly kind: "progress";
      readonly stage: DocumentStage;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "documents"; readonly documents: WaveDocumentTexts };
