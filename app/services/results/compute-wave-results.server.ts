import type { AnsweredWave, WaveDocuments } from "@vensterbank/analyse";
import { appError, asId, fail, ok, type Result, type ResultId, type WaveId } from "@vensterbank/core";
import { newId, type FrozenWave, type ResultKind, type WaveRow } from "@vensterbank/db";
import type { NetworkResult } from "@vensterbank/network";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { computeInWorker } from "./compute-in-worker.server";
import { contentHash } from "./content-hash.server";
import { loadWaveData } from "./load-wave-data.server";
import { loadWaveNetwork } from "./load-wave-network.server";

type Scope = Pick<MemberScope, "read" | "write" | "clock">;

/**
 * Computes what a closed wave says and stores it, once: a second call finds the documents and does nothing. Earlier waves
 * that were closed but never computed (a machine that stopped in between) are computed first.
 */
export async function computeWaveResults(scope: Scope, waveId: WaveId): Promise<Result<void>> {
  const chain = await scope.read(async ({ waves }) => {
    const wave = await waves.get(waveId);
    if (!wave) return null;
    const ofProgramme = await waves.listByProgramme(wave.programmeId);
    return { wave, upToHere: ofProgramme.filter((other) => other.number <= wave.number).filter(isMeasured) };
  });
  if (!chain) return fail(appError("not-found"));
  if (!isMeasured(chain.wave)) return fail(appError("wrong-wave-status"));
  for (const [index, wave] of chain.upToHere.entries()) {
    const stored = await scope.read(async ({ results }) => results.latest(wave.id, "change"));
    if (stored) continue;
    const documents = await computeDocuments(scope, chain.upToHere.slice(0, index + 1));
    await store(scope, wave.id, documents);
  }
  return ok();
}

type MeasuredWave = WaveRow & { readonly frozen: FrozenWave };

function isMeasured(wave: WaveRow): wave is MeasuredWave {
  return (wave.status === "closed" || wave.status === "published") && wave.frozen !== null;
}

async function computeDocuments(scope: Scope, waves: readonly MeasuredWave[]): Promise<WaveDocuments> {
  const input = await scope.read(async (repositories) => {
    const answered: AnsweredWave[] = [];
    const earlier: NetworkResult[] = [];
    for (const [index, wave] of waves.entries()) {
      answered.push({
        id: wave.id,
        data: await loadWaveData(repositories, wave),
        network: await loadWaveNetwork(repositories, wave.id),
      });
      if (index < waves.length - 1) {
        const stored = await repositories.results.latest(wave.id, "network");
        if (!stored) throw new Error("An earlier wave has no network result");
        earlier.push(stored.document as NetworkResult);
      }
    }
    return { waves: answered, earlier };
  });
  return computeInWorker(input);
}

async function store(scope: Scope, waveId: WaveId, documents: WaveDocuments): Promise<void> {
  const computedAt = scope.clock.now();
  await scope.write(async ({ results }) => {
    // Somebody else may have computed the same in the meantime; the documents would be equal.
    if (await results.latest(waveId, "change")) return;
    for (const kind of ["typology", "network", "change"] as const satisfies ResultKind[]) {
      const document = documents[kind];
      await results.append({
        id: asId<ResultId>(newId()),
        waveId,
        kind,
        document,
        contentHash: contentHash(document),
        computedAt,
      });
    }
  });
}
