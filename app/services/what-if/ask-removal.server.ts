import { loadWaveNetwork } from "../results/load-wave-network.server";
import { shownRemoval } from "./shown-removal.server";
import { type WhatIfChoice } from "./what-if-choice.server";
import { coverageReason, type WhatIfGround, type WhatIfRun } from "./what-if-ground.server";
import { type RemovalSection } from "./what-if-page.server";

/** Who may be thought away; null for who may not see names. */
export function removalOptions({ waves, stored, nodes }: WhatIfGround): RemovalSection | null {
  if (waves.view !== "names") return null;
  const { holding = [], people = [], partners = [] } = nodes ?? {};
  const reason = coverageReason(stored.coverage.nodesWithheld);
  return { reason, holding, people, partners, chosen: [], later: false, shown: null };
}

/** What comes apart without some people or partners; null for who may not see names. */
export async function askRemoval(
  { scope, runner, signal }: WhatIfRun,
  ground: WhatIfGround,
  { level, without }: WhatIfChoice,
): Promise<RemovalSection | null> {
  const section = removalOptions(ground);
  const { waves, version, nodes } = ground;
  if (section === null || nodes === null) return section;
  const { wave } = waves;
  const found = without.flatMap((key) => {
    const id = nodes.idOf.get(key);
    return id === undefined ? [] : [{ key, id, name: nodes.nameOf(id) }];
  });
  if (found.length === 0) return section;
  const removed = found.map(({ id }) => id).sort();
  const outcome = await runner.run(
    "removal",
    { tenantId: scope.tenant.id, waveId: wave.id, version, settings: { level, removed } },
    () =>
      scope.read(async (repositories) => ({
        network: await loadWaveNetwork(repositories, wave.id),
        level,
        removed,
      })),
    signal,
  );
  const chosen = found.map(({ key, name }) => ({ key, name }));
  if (outcome.state !== "done") return { ...section, chosen, later: true };
  return { ...section, chosen, shown: shownRemoval(outcome.value, wave.frozen.units, nodes.nameOf) };
}
