import { seededRandom } from "@vensterbank/core";
import { type CompressedRows } from "../graph/compressed-rows";
import { type CorePattern, CoreSearch } from "./core-search";

export { type CorePattern } from "./core-search";

export interface CorePeriphery {
  readonly correlation: number;
  readonly core: readonly number[];
  /** Exact optimum, or the best of many starts: then a lower bound. */
  readonly method: "exhaustive" | "multi-start";
}

const exhaustiveUpTo = 22;

/**
 * Borgatti & Everett's (2000) discrete core-periphery fit: the set of nodes whose ideal pattern correlates highest with
 * the ties, over pairs that somebody reported on. Null without variance.
 * @param contacts symmetric @param answered who reported: a pair of two silent nodes is unknown
 * @param starts random sets to climb from, besides the nodes with most ties
 */
export function corePeriphery(
  contacts: CompressedRows,
  answered: Uint8Array,
  pattern: CorePattern,
  starts: number,
  seed: number,
): CorePeriphery | null {
  const exhaustive = contacts.n <= exhaustiveUpTo;
  const search = new CoreSearch(contacts, answered, pattern);
  if (exhaustive) search.everything();
  else {
    search.fromDegrees(starts > 0);
    search.ascents(starts, seededRandom(seed));
  }
  const { best } = search;
  return best && { ...best, method: exhaustive ? "exhaustive" : "multi-start" };
}

/** The same by one short search from the nodes with most ties: a lower bound, quick enough for networks of chance. */
export function shortCoreFit(
  contacts: CompressedRows,
  answered: Uint8Array,
  pattern: CorePattern,
): number | null {
  const search = new CoreSearch(contacts, answered, pattern);
  search.fromDegrees(false);
  return search.best?.correlation ?? null;
}
