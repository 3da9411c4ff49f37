import { type ParticipationId, type WaveId } from "@vensterbank/core";
import type { FrozenWave, ParticipationRow, TenantRepositories } from "@vensterbank/db";
import { isWithdrawn } from "./ended-links";

/** Somebody who was invited, as a list of links names them. */
export interface Invitee {
  readonly id: ParticipationId;
  readonly side: "inside" | "partner";
  /** Person, or contact of a partner; the organisation when it has no contacts. */
  readonly name: string;
  /** Unit inside, partner organisation outside. */
  readonly group: string;
  /** The link was ended; whether answers were sent is not told. */
  readonly withdrawn: boolean;
}

/** Names for participations of one wave, in order of unit and name, partners last. */
export async function inviteesOf(
  { waves, people, partners }: TenantRepositories,
  wave: { readonly id: WaveId; readonly frozen: FrozenWave | null },
  participations: readonly ParticipationRow[],
): Promise<Invitee[]> {
  const unitNames = new Map(wave.frozen?.units.map(({ id, name }) => [id, name]));
  const unitOrder = new Map(wave.frozen?.units.map(({ name }, i) => [name, i]));
  const unitOf = new Map((await waves.listMembers(wave.id)).map((one) => [one.personId, one.unitId]));
  const nameOf = new Map((await people.list()).map(({ id, name }) => [id, name]));
  const contactOf = new Map((await partners.listContacts()).map(({ id, name }) => [id, name]));
  const partnerOf = new Map((await waves.listPartners(wave.id)).map((one) => [one.partnerId, one.name]));
  const named = participations.map(({ id, status, personId, partnerId, contactId }): Invitee => {
    const withdrawn = isWithdrawn(status);
    if (personId !== null) {
      const unit = unitOf.get(personId);
      const group = (unit && unitNames.get(unit)) ?? "";
      return { id, side: "inside", name: nameOf.get(personId) ?? "", group, withdrawn };
    }
    const group = (partnerId && partnerOf.get(partnerId)) ?? "";
    return { id, side: "partner", name: (contactId && contactOf.get(contactId)) ?? group, group, withdrawn };
  });
  const rank = ({ side, group }: Invitee) => (side === "inside" ? (unitOrder.get(group) ?? 0) : Infinity);
  return named.sort(
    (a, b) => cmp(rank(a), rank(b)) || cmp(a.group, b.group) || a.name.localeCompare(b.name, "nl"),
  );
}

function cmp<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
