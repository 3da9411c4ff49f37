import { tieLevels } from "@vensterbank/core";
import { turnoverOf } from "../change/turnover-of-waves";
import { withheld } from "../measure";
import {
  type Coverage,
  type NetworkScope,
  type NetworkSettings,
  type ScopeSinceEarlier,
  type SinceEarlier,
} from "../network-result";
import { type WaveNetwork } from "../wave-network";
import { qapMeasure } from "./qap-measure";
import { scopeGraph } from "./scope-graph";

/** How much the relations resemble those of the wave before. Levels that only one of the waves asked about are left out. */
export function sinceEarlier(
  before: WaveNetwork,
  now: WaveNetwork,
  { blocksWithheld }: Coverage,
  settings: NetworkSettings,
): SinceEarlier {
  const asked = tieLevels.filter((level) => before.levels.includes(level) && now.levels.includes(level));
  const only = (network: WaveNetwork): WaveNetwork => ({
    ...network,
    levels: asked,
    ties: network.ties.filter(({ level }) => asked.includes(level)),
  });
  const [first, second] = [only(before), only(now)];
  const compared = (scope: NetworkScope): ScopeSinceEarlier => ({
    jaccard: turnoverOf(first, second, scope).jaccard,
    correlation:
      blocksWithheld === null
        ? qapMeasure(scopeGraph(first, scope), scopeGraph(second, scope), settings)
        : withheld(blocksWithheld),
  });
  const scopes: readonly NetworkScope[] = asked.length === 0 ? [] : ["combined", ...asked];
  return {
    waveId: before.waveId,
    scopes: Object.fromEntries(scopes.map((scope) => [scope, compared(scope)])),
  };
}
