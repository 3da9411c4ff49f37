import { setImmediate } from "node:timers/promises";
import {
  shareOfWave,
  type WaveDocumentTexts,
  type WaveLog,
  type WaveStage,
  type WaveTexts,
} from "@vensterbank/analyse";
import { appError, asId, fail, ok, type Result, type ResultId, type WaveId } from "@vensterbank/core";
import { newId, ReleaseLogConflict, type FrozenWave, type JobProgress, type WaveRow } from "@vensterbank/db";
import type { JobScope } from "../jobs/job-scope";
import { computeInWorker } from "./compute-in-worker.server";
import { documentKinds, isComputed } from "./is-computed.server";
import { loadWaveDataText } from "./load-wave-data.server";
import { loadWaveNetwork } from "./load-wave-network.server";

type Scope = Pick<JobScope, "read" | "write" | "clock">;

interface ComputeOptions {
  /** Told how far the whole is: a stage, and how much of `total` is done. Never less than before. */
  report?(progress: JobProgress): void;
  /** Ends the computation; nothing of the wave that is being computed is stored. */
  readonly signal?: AbortSignal;
}

type ReportWave = (stage: WaveStage, share: number) => void;

/**
 * Computes what a closed wave says and stores it, once: a second call finds the documents and does nothing. Earlier waves
 * that were closed but never computed (a machine that stopped in between) are computed first.
 */
export async function computeWaveResults(
  scope: Scope,
  waveId: WaveId,
  { report = () => undefined, signal }: ComputeOptions = {},
): Promise<Result<void>> {
  const chain = await scope.read(async ({ waves, results, releases }) => {
    const wave = await waves.get(waveId);
    if (!wave) return null;
    const ofProgramme = await waves.listByProgramme(wave.programmeId);
    const upToHere = ofProgramme.filter((other) => other.number <= wave.number).filter(isMeasured);
    const missing: number[] = [];
    for (const [index, { id }] of upToHere.entries()) {
      if (!(await isComputed({ results, releases }, id))) missing.push(index);
    }
    return { wave, upToHere, missing };
  });
  if (!chain) return fail(appError("not-found"));
  if (!isMeasured(chain.wave)) return fail(appError("wrong-wave-status"));
  const total = 100 * chain.missing.length;
  for (const [turn, index] of chain.missing.entries()) {
    const tell: ReportWave = (stage, share) =>
      report({ stage, done: Math.round(100 * turn + shareOfWave(stage, share)), total });
    tell("load", 0);
    await computeAndStore(scope, chain.upToHere.slice(0, index + 1), tell, signal);
  }
  return ok();
}

type MeasuredWave = WaveRow & { readonly frozen: FrozenWave };

function isMeasured(wave: WaveRow): wave is MeasuredWave {
  return (wave.status === "closed" || wave.status === "published") && wave.frozen !== null;
}

/** The log of an earlier wave may grow meanwhile, by another comparison: then what was decided is decided again. */
const mostTries = 3;

async function computeAndStore(
  scope: Scope,
  waves: readonly MeasuredWave[],
  tell: ReportWave,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let turn = 1; ; turn++) {
    tell("load", 0);
    const input = await loadInput(scope, waves);
    const documents = await computeInWorker(input, tell, signal);
    tell("store", 0);
    try {
      await store(scope, waves[waves.length - 1].id, documents, input.logs);
      tell("store", 1);
      return;
    } catch (error) {
      if (!(error instanceof ReleaseLogConflict) || turn === mostTries) throw error;
    }
  }
}

/** Wave by wave, so that requests get their turn in between. */
async function loadInput(scope: Scope, waves: readonly MeasuredWave[]): Promise<WaveTexts> {
  return scope.read(async (repositories) => {
    const answered: WaveTexts["waves"][number][] = [];
    const earlier: string[] = [];
    const logs: WaveLog[] = [];
    for (const [index, wave] of waves.entries()) {
      await setImmediate();
      answered.push({
        id: wave.id,
        data: await loadWaveDataText(repositories, wave),
        network: await loadWaveNetwork(repositories, wave.id),
      });
      logs.push({ waveId: wave.id, entries: await repositories.releases.listByWaves([wave.id]) });
      if (index < waves.length - 1) {
        const stored = await repositories.results.latestText(wave.id, "network");
        if (stored === undefined) throw new Error("An earlier wave has no network result");
        earlier.push(stored);
      }
    }
    return { waves: answered, earlier, logs };
  });
}

/** @param logs as they were when the documents were computed @throws ReleaseLogConflict when one has grown since */
async function store(
  scope: Scope,
  waveId: WaveId,
  documents: WaveDocumentTexts,
  logs: readonly WaveLog[],
): Promise<void> {
  const computedAt = scope.clock.now();
  await scope.write(async ({ results, releases }) => {
    // Somebody else may have computed the same in the meantime; the documents would be equal.
    if ((await releases.count(waveId)) > 0) return;
    for (const { waveId: of, entries } of documents.releases) {
      const known = logs.find((log) => log.waveId === of)?.entries.length ?? 0;
      await releases.append(of, known, entries, computedAt);
    }
    for (const kind of documentKinds) {
      const { text, hash } = documents[kind];
      await results.appendText({
        id: asId<ResultId>(newId()),
        waveId,
        kind,
        text,
        contentHash: hash,
        computedAt,
      });
    }
  });
}
