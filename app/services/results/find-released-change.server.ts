import type { ChangeDocument } from "@vensterbank/analyse";
import { releaseChange, type ReleasedChange } from "@vensterbank/reporting";
import type { ResultRow } from "@vensterbank/db";
import { type WaveResult } from "@vensterbank/typology";
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
  const [change, first, second] = await scope.read(async ({ results }) => [
    await results.latest(to.wave.id, "change"),
    await results.latest(from.wave.id, "typology"),
    await results.latest(to.wave.id, "typology"),
  ]);
  if (!change || !first || !second) return null;
  const { comparisons } = change.document as ChangeDocument;
  const comparison = comparisons.find(({ fromWaveId }) => fromWaveId === from.wave.id);
  if (!comparison) return null;
  return releaseChange(
    comparison.result,
    { result: resultOf(first), released: from.result },
    { result: resultOf(second), released: to.result },
  );
}

const resultOf = ({ document }: ResultRow) => document as WaveResult;
