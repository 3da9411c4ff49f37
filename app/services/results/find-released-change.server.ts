import type { ChangeDocument } from "@vensterbank/analyse";
import { releaseChange, type ComparedRelease, type ReleasedChange } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ReleasedWave } from "./find-released-result.server";

/**
 * What may be seen of the movement between two waves that this reader may see; null when it was not computed, because
 * a wave is compared with the one before it and with the first only. The stored documents stay in here.
 */
export async function findReleasedChange(
  scope: Pick<MemberScope, "read">,
  from: ReleasedWave,
  to: ReleasedWave,
): Promise<ReleasedChange | null> {
  const { change, log } = await scope.read(async ({ results, releases }) => ({
    change: await results.latest(to.wave.id, "change"),
    log: await releases.listByWaves([from.wave.id, to.wave.id]),
  }));
  if (!change) return null;
  const { comparisons } = change.document as ChangeDocument;
  const comparison = comparisons.find(({ fromWaveId }) => fromWaveId === from.wave.id);
  if (!comparison) return null;
  const side = ({ wave: { id }, result: { threshold } }: ReleasedWave): ComparedRelease => ({
    waveId: id,
    threshold,
    log: log.filter(({ waveId }) => waveId === id),
  });
  return releaseChange(comparison.result, side(from), side(to));
}
