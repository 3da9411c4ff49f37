import { type PartnerId } from "@vensterbank/core";
import { type PartnerRow } from "@vensterbank/db";
import { nearNames } from "@vensterbank/names";
import { standingFor } from "./partner-standing-for.server";

export interface PartnerName {
  readonly id: PartnerId;
  readonly name: string;
}

/** Near names that are worth a look. */
const nearShown = 5;

/** A partner of the list never counts for a mere proposal: it would leave the list with it. */
export function mayCountFor(
  partner: Pick<PartnerRow, "proposed">,
  target: Pick<PartnerRow, "proposed">,
): boolean {
  return partner.proposed || !target.proposed;
}

/** Into which partners one may be merged: those with a name like it, and all others in order of name. */
export function mergeChoices(
  partner: Pick<PartnerRow, "id" | "name" | "proposed">,
  known: readonly PartnerRow[],
): { readonly near: readonly PartnerName[]; readonly others: readonly PartnerName[] } {
  // One that stands for another cannot take anybody in; what counts for this one is not merged anywhere itself.
  const possible = known.filter(
    (one) => one.id !== partner.id && one.mergedInto === null && mayCountFor(partner, one),
  );
  const near = nearNames(partner.name, possible, nearShown);
  const named = ({ id, name }: PartnerRow): PartnerName => ({ id, name });
  return {
    near: near.map(named),
    others: possible
      .filter((one) => !near.includes(one))
      .map(named)
      .sort((a, b) => a.name.localeCompare(b.name, "nl")),
  };
}

/** The partners that count for one, by a merge of their own or one that leads on. In order of name. */
export function mergedHere(id: PartnerId, known: readonly PartnerRow[]): PartnerName[] {
  const standing = standingFor(known);
  return known
    .filter((partner) => partner.id !== id && standing(partner.id) === id)
    .map((partner) => ({ id: partner.id, name: partner.name }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
