import { type CompressedRows } from "../graph/compressed-rows";
import { adjustedRand } from "./adjusted-rand";
import { bestDivision } from "./best-division";
import { membersOf } from "./co-assignment";

/** γ from half to twice that of modularity (methods 5). */
const resolutions = [0.5, 0.75, 1, 1.5, 2] as const;

export interface SweptResolution {
  readonly resolution: number;
  /** Groups of at least the given size. */
  readonly coalitions: number;
  /** Adjusted Rand index with the division that is checked; null where chance leaves nothing to agree on. */
  readonly agreement: number | null;
}

/** How much a division depends on how finely is looked: the best at several resolutions. Empty without ties. */
export function resolutionSweep(
  contacts: CompressedRows,
  checked: Int32Array,
  smallest: number,
  restarts: number,
  seed: number,
): SweptResolution[] {
  return resolutions.flatMap((resolution) => {
    const found = bestDivision(contacts, restarts, seed, resolution);
    if (found === null) return [];
    const coalitions = membersOf(found.groups).filter((members) => members.length >= smallest).length;
    return { resolution, coalitions, agreement: adjustedRand(found.groups, checked) };
  });
}
