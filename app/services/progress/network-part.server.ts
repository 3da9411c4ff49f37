import { type Message, message, type WaveId } from "@vensterbank/core";
import { computeNetworkChange, type WaveNetwork } from "@vensterbank/network";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { storedNetwork } from "../coalitions/stored-networks.server";
import { keptResults } from "../retention/kept-results.server";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type ComparedStep } from "./steps-part.server";

/**
 * One line about the relations of the organisation as a whole: how many lasted, and the share across the border. Null
 * when too few people told about theirs.
 */
export async function networkPart(
  scope: Pick<MemberScope, "read" | "can">,
  { from, to, change }: ComparedStep,
): Promise<readonly Message[] | null> {
  if (!scope.can("coalitions.read") || change === null) return null;
  const kept = await scope.read((repositories) => keptResults(repositories, to.wave.id));
  if (kept !== null) return kept.since[from.wave.id] ?? null;
  return relationLines(scope, from.wave.id, to.wave.id, change.threshold);
}

/** @param threshold fewest people who have to have answered twice */
export async function relationLines(
  scope: Pick<MemberScope, "read">,
  from: WaveId,
  to: WaveId,
  threshold: number,
): Promise<readonly Message[] | null> {
  const { before, after, first, second } = await scope.read(async (repositories) => ({
    before: await storedNetwork(repositories, from),
    after: await storedNetwork(repositories, to),
    first: await loadWaveNetwork(repositories, from),
    second: await loadWaveNetwork(repositories, to),
  }));
  if (before === null || after === null) return null;
  if (before.coverage.blocksWithheld !== null || after.coverage.blocksWithheld !== null) return null;
  if (answeredTwice(first, second) < threshold) return null;
  const kept = computeNetworkChange(first, second).scopes.combined.turnover?.jaccard.value ?? null;
  const [then, now] = [before, after].map(({ scopes }) => scopes.combined.border.shareOfPairs.value);
  const lines = [
    kept === null ? null : message("progress.network.kept", { percent: percent(kept) }),
    then === null || now === null
      ? null
      : message("progress.network.border", { before: percent(then), now: percent(now) }),
  ].filter((said) => said !== null);
  return lines.length === 0 ? null : lines;
}

const percent = (share: number) => Math.round(share * 100);

function answeredTwice(first: WaveNetwork, second: WaveNetwork): number {
  const before = new Set(first.nodes.flatMap(({ id, responded }) => (responded ? [id] : [])));
  return second.nodes.filter(({ id, kind, responded }) => kind === "person" && responded && before.has(id))
    .length;
}
