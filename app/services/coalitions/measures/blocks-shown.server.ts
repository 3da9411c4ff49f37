import { type BlockDensity } from "@vensterbank/network";

/**
 * The one decision about which blocks a reader sees.
 * @param released groups of which something may be told; null where people themselves are shown, by name or by role
 */
export function blocksShown(
  blocks: readonly BlockDensity[],
  released: ReadonlySet<string> | null,
): readonly BlockDensity[] {
  return released === null ? blocks : blocks.filter(({ from, to }) => released.has(from) && released.has(to));
}
