import { type Clock, type ParticipationId, type PartnerId, type PersonId } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import { localDayOf } from "../fieldwork/local-time.server";
import { rosterAddresses } from "../fieldwork/roster-addresses.server";
import { type Invitee, inviteesOf } from "../waves/invitees.server";
import { addressMark, readUnreachable, type UnreachableCode } from "./unreachable.server";

/** Somebody who was invited, as far as mail goes; whether they have answered is not in it (trust 1.5). */
export interface MailRecipient extends Invitee {
  readonly address: string | null;
  /** Why the address that they have now does not work; null when nothing is known against it. */
  readonly failed: UnreachableCode | null;
  /** An address did not work, and now they have another one to which nothing was sent yet. */
  readonly isCorrected: boolean;
  /** Where the address is corrected. */
  readonly listed:
    | { readonly kind: "person"; readonly id: PersonId }
    | { readonly kind: "partner"; readonly id: PartnerId }
    | null;
}

/** Everybody who is invited to a wave and whose link was not ended, in order of unit and name. */
export async function mailingList(
  repositories: TenantRepositories,
  wave: WaveRow,
  clock: Clock,
): Promise<readonly MailRecipient[]> {
  const all = await repositories.participations.listByWave(wave.id);
  const { timeZone } = await repositories.tenant.get();
  const addressOf = await rosterAddresses(repositories, localDayOf(clock.now(), timeZone));
  const rows = new Map(all.map((row) => [row.id, row]));
  return (await inviteesOf(repositories, wave, all))
    .filter(({ withdrawn }) => !withdrawn)
    .map((invitee): MailRecipient => {
      const row = rows.get(invitee.id);
      const address = row ? addressOf(row) : null;
      const kept = readUnreachable(row?.unreachable ?? null);
      const mark = kept?.mark ?? null;
      const isAnother = address !== null && mark !== null && mark !== addressMark(address);
      // Who wants no mails has an address that works.
      const failed =
        kept === null || kept.code === "declined" || isAnother || address === null ? null : kept.code;
      const { personId = null, partnerId = null } = row ?? {};
      const listed =
        personId !== null
          ? { kind: "person" as const, id: personId }
          : partnerId === null
            ? null
            : { kind: "partner" as const, id: partnerId };
      return { ...invitee, address, failed, isCorrected: isAnother, listed };
    });
}

/** Who can be written to. */
export function hasWorkingAddress({ address, failed }: MailRecipient): boolean {
  return address !== null && failed === null;
}

/** Whom to send an invitation once more; `missed` = everybody who has had none. */
export type ResendTo = "corrected" | "missed" | ParticipationId;
