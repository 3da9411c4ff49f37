import { appError, asId, fail, ok, type Result, type ResultId, type WaveId } from "@vensterbank/core";
import { newId, type FrozenWave, type ResultKind, type WaveRow } from "@vensterbank/db";
import { computeNetworkResult, type NetworkResult, type WaveNetwork } from "@vensterbank/network";
import {
  computeWaveChange,
  computeWaveResult,
  type ChangeResult,
  type WaveData,
} from "@vensterbank/typology";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { contentHash } from "./content-hash.server";
import { loadWaveData } from "./load-wave-data.server";
import { loadWaveNetwork } from "./load-wave-network.server";

type Scope = Pick<MemberScope, "read" | "write" | "clock">;

/** The stored document of kind `change`: against the wave before, and against the first when that is another. */
export interface ChangeDocument {
  readonly comparisons: readonly { readonly fromWaveId: WaveId; readonly result: ChangeResult }[];
}

interface ComputedDocuments {
  readonly typology: ReturnType<typeof computeWaveResult>;
  readonly network: NetworkResult;
  readonly change: ChangeDocument;
}

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

async function computeDocuments(scope: Scope, waves: readonly MeasuredWave[]): Promise<ComputedDocuments> {
  const loaded = await scope.read(async (repositories) => {
    const data: WaveData[] = [];
    const networks: WaveNetwork[] = [];
    const earlier: NetworkResult[] = [];
    for (const [index, wave] of waves.entries()) {
      data.push(await loadWaveData(repositories, wave));
      networks.push(await loadWaveNetwork(repositories, wave.id));
      if (index < waves.length - 1) {
        const stored = await repositories.results.latest(wave.id, "network");
        if (!stored) throw new Error("An earlier wave has no network result");
        earlier.push(stored.document as NetworkResult);
      }
    }
    return { data, networks, earlier };
  });
  return documentsOf(waves, loaded);
}

interface LoadedWaves {
  readonly data: readonly WaveData[];
  readonly networks: readonly WaveNetwork[];
  readonly earlier: readonly NetworkResult[];
}

/** The documents of the last of the given waves: a pure function of what was loaded. */
export function documentsOf(
  waves: readonly { readonly id: WaveId }[],
  { data, networks, earlier }: LoadedWaves,
): ComputedDocuments {
  const last = data.length - 1;
  const against = last === 0 ? [] : last === 1 ? [0] : [last - 1, 0];
  return {
    typology: computeWaveResult(data[last]),
    network: computeNetworkResult(networks, earlier),
    change: {
      comparisons: against.map((from) => ({
        fromWaveId: waves[from].id,
        result: computeWaveChange(data[from], data[last]),
      })),
    },
  };
}

async function store(scope: Scope, waveId: WaveId, documents: ComputedDocuments): Promise<void> {
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
