import {
  appError,
  fail,
  type NameLevel,
  ok,
  type Result,
  type TieLevel,
  type WaveId,
} from "@vensterbank/core";
import { type NetworkResult } from "@vensterbank/network";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult } from "../results/find-released-result.server";
import { type CoalitionsPage, stopOf } from "./coalitions-page.server";
import { keptCoalitions } from "./kept-coalitions.server";
import { longestCoalitionName } from "./coalition-name-input.server";
import { isLargeEnough } from "./large-enough.server";
import { findReadableWaves } from "./readable-waves.server";
import { shownCoalitions } from "./shown-coalitions.server";
import { storedNetworks } from "./stored-networks.server";

export interface CoalitionsChoice {
  readonly level: TieLevel | "combined";
  /** An earlier wave to compare with. */
  readonly from: WaveId | null;
  /** How much of people is shown, at most what the reader may see; null = all of that. */
  readonly detail?: NameLevel | null;
}

/**
 * Everything a reader may see of the coalitions of one wave, at one level of relations. What is not theirs to see is
 * not in the answer: names and figures of people only with the right to names, groups only above the threshold. Of a
 * programme that has ended what was kept.
 */
export async function getCoalitions(
  scope: Pick<MemberScope, "actor" | "read">,
  waveId: WaveId,
  choice: CoalitionsChoice,
): Promise<Result<CoalitionsPage>> {
  const kept = await scope.read((repositories) => keptCoalitions(scope, repositories, waveId, choice));
  if (kept !== null) return kept;
  const outcome = await findReleasedResult(scope, waveId);
  const released = outcome.ok && outcome.value.state === "ready" ? outcome.value.result : null;
  return scope.read(async (repositories): Promise<Result<CoalitionsPage>> => {
    const found = await findReadableWaves(scope, repositories, waveId, choice.detail);
    if (!found.ok) return found;
    const { wave, view, views, together } = found.value;
    const programme = await repositories.programmes.get(wave.programmeId);
    if (programme === undefined) return fail(appError("not-found"));
    const networks = await storedNetworks(repositories, together);
    const stored = networks.get(waveId) ?? null;
    const threshold = wave.frozen.settings.thresholds.results;
    const levels = levelsOf(stored);
    const level = levels.find((one) => one === choice.level) ?? "combined";
    const page: Omit<CoalitionsPage, "state" | "shown"> = {
      programme: { id: programme.id, name: programme.name },
      wave: stopOf(wave),
      waves: together.map(stopOf),
      view,
      views,
      levels,
      level,
      threshold,
      longestName: longestCoalitionName,
      erasedOn: null,
    };
    if (stored === null) return ok({ ...page, state: "being-computed", shown: null });
    if (!isLargeEnough(wave, stored)) return ok({ ...page, state: "too-few", shown: null });
    const earlier = together.filter(
      (one) => one.number < wave.number && isLargeEnough(one, networks.get(one.id)),
    );
    const from = earlier.find(({ id }) => id === choice.from) ?? null;
    const shown = await shownCoalitions(repositories, found.value, networks, {
      level,
      from,
      earlier,
      released,
    });
    return ok({ ...page, state: "shown", shown });
  });
}

function levelsOf(stored: NetworkResult | null): readonly TieLevel[] {
  return Object.keys(stored?.scopes ?? {}).filter((one): one is TieLevel => one !== "combined");
}
