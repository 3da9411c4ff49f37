import { primaryReason } from "@vensterbank/disclosure";
import { type NetworkResult } from "@vensterbank/network";
import { type ReadableWave } from "./readable-waves.server";

/**
 * Whether anything may be shown of a wave: it is computed, and enough people told about their relations. Asked of the
 * wave itself, and of every wave that is shown beside it.
 */
export function isLargeEnough({ frozen }: ReadableWave, result: NetworkResult | undefined): boolean {
  if (result === undefined) return false;
  const { present, answered } = result.coverage.people;
  return primaryReason({ invited: present, answered }, frozen.settings.thresholds.results) === null;
}
