import { type Interval } from "@vensterbank/typology";

/** What people say about a coalition: clear of the cut, or not. */
export type PerceivedReading = "above" | "below" | "around" | "unknown";
/** What the relations show of it: all shares on one side of a half, or on both sides. */
export type MappedReading = "above" | "below" | "mixed" | "unknown";
/**
 * `people-higher`: people say more than the map shows; `map-higher`: the other way round; `open`: at least one of the
 * two is not clear, so nothing can be said about a difference; `unknown`: one of the two is not there.
 */
export type Agreement = "agree" | "people-higher" | "map-higher" | "open" | "unknown";

/** Half of what could be: the convention at which a share of relations counts as present rather than absent. */
export const mappedCut = 0.5;

/** @param mean scale points @param interval95 null = too few people to say how sure it is @param cut scale points */
export function perceivedReading(
  mean: number | null,
  interval95: Interval | null,
  cut: number,
): PerceivedReading {
  if (mean === null || interval95 === null) return "unknown";
  const [low, high] = interval95;
  if (low > cut) return "above";
  return high < cut ? "below" : "around";
}

/** @param shares 0..1; null = not known, which says nothing */
export function mappedReading(shares: readonly (number | null)[]): MappedReading {
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) return "unknown";
  if (known.every((share) => share > mappedCut)) return "above";
  return known.every((share) => share < mappedCut) ? "below" : "mixed";
}

/**
 * Whether what people say and what their relations show point to the same side (measurement 9, coalitions 6). A
 * convention and no test: the two are not measurements of one thing, so only opposite sides that are both clear differ.
 * Reasons: docs/decisions/0018.
 */
export function agreementOf(perceived: PerceivedReading, mapped: MappedReading): Agreement {
  if (perceived === "unknown" || mapped === "unknown") return "unknown";
  if (perceived === "around" || mapped === "mixed") return "open";
  if (perceived === mapped) return "agree";
  return perceived === "above" ? "people-higher" : "map-higher";
}

/** Shares on the scale of a window: a half lies on its line, wherever that is. Null without any share. */
export function mappedPlace(
  shares: readonly (number | null)[],
  { lowest, highest, cut }: { readonly lowest: number; readonly highest: number; readonly cut: number },
): { readonly low: number; readonly middle: number; readonly high: number } | null {
  const known = shares.filter((share) => share !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const at = (share: number) =>
    share < mappedCut
      ? lowest + ((cut - lowest) * share) / mappedCut
      : cut + ((highest - cut) * (share - mappedCut)) / (1 - mappedCut);
  const half = Math.floor(known.length / 2);
  const middle = known.length % 2 === 1 ? known[half] : (known[half - 1] + known[half]) / 2;
  return { low: at(known[0]), middle: at(middle), high: at(known[known.length - 1]) };
}
