import {
  appError,
  fail,
  type NameLevel,
  ok,
  type ProgrammeId,
  type Result,
  type TieLevel,
  type WaveId,
} from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { primaryReason } from "@vensterbank/disclosure";
import {
  computeNetworkChange,
  type NetworkResult,
  type Turnover,
  type WaveNetwork,
  type WithheldReason,
} from "@vensterbank/network";
import { nameLevelFor } from "@vensterbank/access";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type CoalitionsSection, coalitionLabels, coalitionsSection } from "./coalition-list.server";
import { coalitionStreams, type CoalitionStreams } from "./coalition-streams.server";
import { stopOf, type WaveStop } from "./coalitions-page.server";
import { isReadable, type ReadableWave } from "./readable-waves.server";
import { shownMap } from "./shown-map.server";
import { storedNetworks, type StoredNetworks } from "./stored-networks.server";
import { turnoverFor } from "./turnover-shown.server";

/** The coalitions of a programme over its waves. */
export interface CoalitionHistory {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly view: NameLevel;
  readonly level: TieLevel | "combined";
  readonly levels: readonly TieLevel[];
  readonly threshold: number;
  /** Some waves promised something else about names, and are not shown beside these. */
  readonly othersPromised: boolean;
  readonly waves: readonly HistoryWave[];
  readonly steps: readonly HistoryStep[];
  readonly streams: CoalitionStreams | null;
  /** Dated happenings, in order of date. */
  readonly events: readonly { readonly date: string; readonly title: string }[];
}

export interface HistoryWave {
  readonly wave: WaveStop;
  readonly section: CoalitionsSection;
  readonly map: Awaited<ReturnType<typeof shownMap>>;
}

export interface HistoryStep {
  readonly from: string;
  readonly to: string;
  readonly reason: WithheldReason | "too-few-twice" | null;
  readonly turnover: Turnover | null;
}

/** Waves with the newest promise about names, side by side; the same rules as for a single map. */
export async function getCoalitionHistory(
  scope: Pick<MemberScope, "actor" | "read">,
  programmeId: ProgrammeId,
  chosen: TieLevel | "combined",
): Promise<Result<CoalitionHistory>> {
  return scope.read(async (repositories): Promise<Result<CoalitionHistory>> => {
    const programme = await repositories.programmes.get(programmeId);
    if (programme === undefined) return fail(appError("not-found"));
    const readable = (await repositories.waves.listByProgramme(programmeId)).filter(
      (wave): wave is ReadableWave => isReadable(scope, wave),
    );
    const promised = readable.at(-1)?.frozen.settings.nameLevel ?? "groups";
    const alike = readable.filter(({ frozen }) => frozen.settings.nameLevel === promised);
    const networks = await storedNetworks(repositories, alike);
    const shown = alike.filter((wave) => isLargeEnough(wave, networks.get(wave.id)));
    const view = nameLevelFor(scope.actor.role, promised);
    const levels = levelsOf(shown, networks);
    const level = levels.find((one) => one === chosen) ?? "combined";
    const threshold = Math.max(0, ...shown.map(({ frozen }) => frozen.settings.thresholds.results));
    const names = await repositories.programmes.coalitionNames(programmeId);
    const waves: HistoryWave[] = [];
    for (const wave of shown) {
      const result = networks.get(wave.id);
      if (result === undefined) continue;
      const map = await shownMap(repositories, { wave, view, together: shown }, networks, level);
      const scoped = result.scopes[level] ?? result.scopes.combined;
      const section = coalitionsSection(scoped.coalitions, { view, level, names, threshold });
      waves.push({ wave: stopOf(wave), section, map });
    }
    return ok({
      programme: { id: programme.id, name: programme.name },
      view,
      level,
      levels,
      threshold,
      othersPromised: alike.length < readable.length,
      waves,
      steps: await stepsOf(repositories, shown, { level, view, threshold }),
      streams: coalitionStreams({
        waves: shown.flatMap(({ id, title }) => {
          const result = networks.get(id);
          return result === undefined ? [] : [{ title, result }];
        }),
        level,
        view,
        threshold,
        labels: coalitionLabels([...networks.values()], { names, level }),
      }),
      events: (await repositories.programmes.listEvents(programmeId)).map(({ date, title }) => ({
        date,
        title,
      })),
    });
  });
}

function isLargeEnough({ frozen }: ReadableWave, result: NetworkResult | undefined): boolean {
  if (result === undefined) return false;
  const { present, answered } = result.coverage.people;
  return primaryReason({ invited: present, answered }, frozen.settings.thresholds.results) === null;
}

function levelsOf(waves: readonly { readonly id: WaveId }[], networks: StoredNetworks): readonly TieLevel[] {
  const newest = networks.get(waves.at(-1)?.id ?? ("" as WaveId));
  return Object.keys(newest?.scopes ?? {}).filter((one): one is TieLevel => one !== "combined");
}

async function stepsOf(
  repositories: TenantRepositories,
  waves: readonly ReadableWave[],
  shown: { readonly level: TieLevel | "combined"; readonly view: NameLevel; readonly threshold: number },
): Promise<HistoryStep[]> {
  const networks: WaveNetwork[] = [];
  for (const { id } of waves) networks.push(await loadWaveNetwork(repositories, id));
  return waves.slice(1).map((to, i): HistoryStep => {
    const change = computeNetworkChange(networks[i], networks[i + 1]);
    const scoped = change.scopes[shown.level] ?? change.scopes.combined;
    return {
      from: waves[i].title,
      to: to.title,
      ...turnoverFor(scoped, { ...shown, from: networks[i], to: networks[i + 1] }),
    };
  });
}
