import { type Point } from "./point";

/** A team with what its people answered; strata of one parent are siblings. */
export interface Stratum {
  readonly id: string;
  readonly parent: string | null;
  readonly invited: number;
  readonly points: readonly Point[];
}

export interface MergedStrata {
  readonly strata: readonly Stratum[];
  readonly merged: readonly { readonly from: string; readonly into: string }[];
}

/**
 * Merges every team nobody answered in with the next team of the same parent that has answers, else the previous one, else
 * the next or previous outside the parent (reference/FORMAT.md 7.4). Teams without people are left out.
 * @param strata in the order of the teams; at least one with points
 */
export function mergeEmptyStrata(strata: readonly Stratum[]): MergedStrata {
  const invited = new Map(strata.map((stratum) => [stratum.id, stratum.invited]));
  const merged: { from: string; into: string }[] = [];
  strata.forEach((stratum, index) => {
    if (stratum.points.length > 0 || stratum.invited === 0) return;
    const into = receiver(strata, index);
    if (!into) return;
    merged.push({ from: stratum.id, into: into.id });
    invited.set(into.id, (invited.get(into.id) ?? 0) + stratum.invited);
  });
  const kept = strata.filter((stratum) => stratum.points.length > 0);
  return { strata: kept.map((stratum) => ({ ...stratum, invited: invited.get(stratum.id) ?? 0 })), merged };
}

function receiver(strata: readonly Stratum[], index: number): Stratum | undefined {
  const after = strata.slice(index + 1);
  const before = strata.slice(0, index).reverse();
  const answered = (stratum: Stratum) => stratum.points.length > 0;
  const sibling = (stratum: Stratum) => answered(stratum) && stratum.parent === strata[index].parent;
  return after.find(sibling) ?? before.find(sibling) ?? after.find(answered) ?? before.find(answered);
}
