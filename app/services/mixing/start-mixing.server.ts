import type { Database } from "@vensterbank/db";
import { type AnsweredWave, listenForAnswers } from "./announce-answer.server";
import { mixAnswers, openWavesOf } from "./mix-answers.server";

interface MixingOptions {
  readonly database: () => Promise<Database>;
  readonly onFault: (fault: unknown) => void;
  /** Shortest time between an answer and its mixing, milliseconds. */
  readonly pause?: number;
}

/** Mixing may take one part in so many of the time: a large wave is mixed less often. */
const partOfTime = 50;

/**
 * Mixes the answers of open waves, a moment after they came (decision 0030). At the start once for every open wave, because
 * an earlier process may have ended before it came to that. Starts once in a process; a second call does nothing.
 * @returns how to stop
 */
export function startMixing({ database, onFault, pause = 15_000 }: MixingOptions): () => void {
  const waiting = new Map<string, AnsweredWave>();
  let timer: NodeJS.Timeout | null = null;
  let next = pause;
  let stopped = false;

  const plan = () => {
    if (timer !== null || stopped) return;
    // Not after a fixed time: when it happened would tell when somebody answered.
    timer = setTimeout(() => void mix(), next * (0.75 + Math.random() / 2));
    timer.unref();
  };

  const add = (waves: readonly AnsweredWave[]) => {
    for (const wave of waves) waiting.set(wave.waveId, wave);
    if (waiting.size > 0) plan();
  };

  const mix = async () => {
    const waves = [...waiting.values()];
    waiting.clear();
    const began = performance.now();
    let again: readonly AnsweredWave[] = [];
    try {
      await mixAnswers(await database(), waves);
    } catch (error) {
      // Somebody was reading, or the database is away: nothing is lost, the next turn does it.
      again = waves;
      onFault(error);
    }
    next = Math.max(pause, (performance.now() - began) * partOfTime);
    timer = null;
    add(again);
  };

  const stop = listenForAnswers((wave) => add([wave]));
  if (!stop) return () => undefined;
  database().then(openWavesOf).then(add, onFault);
  return () => {
    stopped = true;
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
