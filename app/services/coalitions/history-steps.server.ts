import { type NameLevel, type TieLevel } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { computeNetworkChange, type WaveNetwork } from "@vensterbank/network";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type CoalitionNames } from "./coalition-list.server";
import { type CoalitionSteps, coalitionSteps } from "./coalition-steps.server";
import { stopOf, type WaveStop } from "./coalitions-page.server";
import { peopleMoves, type PeopleMoves } from "./people-moves.server";
import { type ReadableWave } from "./readable-waves.server";
import { type StoredNetworks } from "./stored-networks.server";
import { turnoverFor, type TurnoverShown } from "./turnover-shown.server";

/** What changed from one wave to another: coalitions, people and relations, each apart. */
export interface HistoryStep extends TurnoverShown {
  readonly from: WaveStop;
  readonly to: WaveStop;
  readonly coalitions: CoalitionSteps;
  readonly moves: PeopleMoves;
}

interface StepSettings {
  readonly level: TieLevel | "combined";
  readonly view: NameLevel;
  readonly threshold: number;
  readonly names: CoalitionNames;
}

/** Wave by wave, oldest first, and from the first to the last when there are more than two. */
export async function historySteps(
  repositories: TenantRepositories,
  waves: readonly ReadableWave[],
  stored: StoredNetworks,
  settings: StepSettings,
): Promise<{ readonly steps: readonly HistoryStep[]; readonly whole: HistoryStep | null }> {
  const networks: WaveNetwork[] = [];
  for (const { id } of waves) networks.push(await loadWaveNetwork(repositories, id));
  const between = (a: number, b: number): HistoryStep => {
    const [from, to] = [waves[a], waves[b]];
    const [first, second] = [stored.get(from.id), stored.get(to.id)];
    if (first === undefined || second === undefined)
      throw new Error("A wave is compared before it is computed");
    const change = computeNetworkChange(networks[a], networks[b]);
    const scoped = change.scopes[settings.level] ?? change.scopes.combined;
    return {
      from: stopOf(from),
      to: stopOf(to),
      coalitions: coalitionSteps(
        { title: from.title, result: first },
        { title: to.title, result: second },
        settings,
      ),
      moves: peopleMoves(change, networks[a], networks[b]),
      ...turnoverFor(scoped, { ...settings, from: networks[a], to: networks[b] }),
    };
  };
  return {
    steps: waves.slice(1).map((_, i) => between(i, i + 1)),
    whole: waves.length > 2 ? between(0, waves.length - 1) : null,
  };
}
