import { type PartnerId } from "@vensterbank/core";
import { type PartnerRow } from "@vensterbank/db";

/** The partner that a partner counts for: itself, or the one at the end of the merges that lead on from it. */
export type StandingFor = (id: PartnerId) => PartnerId;

/**
 * Follows merges. A partner that takes part in the wave by itself stands for itself, whatever was merged since the wave
 * opened: an open wave does not change under those who answer.
 * @param present partners that take part by themselves
 */
export function standingFor(
  partners: readonly Pick<PartnerRow, "id" | "mergedInto">[],
  present: ReadonlySet<PartnerId> = new Set(),
): StandingFor {
  const mergedInto = new Map(partners.map((partner) => [partner.id, partner.mergedInto]));
  return (id) => {
    let current = id;
    // No merge can close a circle (see `mergePartner`); a database that was put together by hand ends here too.
    for (let steps = 0; steps < mergedInto.size && !present.has(current); steps++) {
      const next = mergedInto.get(current) ?? null;
      if (next === null) break;
      current = next;
    }
    return current;
  };
}
