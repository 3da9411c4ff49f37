import { type TenantId, type WaveId } from "@vensterbank/core";

/** A wave in which somebody has just sent answers. */
export interface AnsweredWave {
  readonly tenantId: TenantId;
  readonly waveId: WaveId;
}

type Listener = (wave: AnsweredWave) => void;

// Global, because in development the modules are loaded anew while the mixing goes on.
const store = globalThis as { vensterbankAnswerListener?: Listener };

/** Tells who mixes in this process, if anybody does, that answers came into a wave. */
export function announceAnswer(wave: AnsweredWave): void {
  store.vensterbankAnswerListener?.(wave);
}

/** @returns how to stop listening, or null when somebody listens already */
export function listenForAnswers(listener: Listener): (() => void) | null {
  if (store.vensterbankAnswerListener) return null;
  store.vensterbankAnswerListener = listener;
  return () => {
    store.vensterbankAnswerListener = undefined;
  };
}
