import type { Clock, ParticipationId } from "@vensterbank/core";
import type { ParticipationRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { localDayOf } from "./local-time.server";
import { isWithdrawn } from "../waves/ended-links";
import { readUnreachable } from "../outbox/unreachable.server";
import { rosterAddresses } from "./roster-addresses.server";

/** A mail that goes out to many. */
export type MailKind = "invite" | "remind" | "tell";

/**
 * Who gets a mail of a kind at this moment, of those who can be reached by mail and have not declined; who left the
 * organisation is not written to any more. An invitation: everybody, also who has answered with a code by then or declined,
 * so that neither its number nor one that does not arrive says who has. A reminder: who has not sent answers nor opted out. Telling:
 * who asked to hear. An organisation is shown how many they are, never who.
 */
export async function mailableParticipations(
  repositories: TenantRepositories,
  wave: Pick<WaveRow, "id">,
  kind: MailKind,
  clock: Clock,
): Promise<ParticipationRow[]> {
  const { participations, feedbackWishes, tenant } = repositories;
  const today = localDayOf(clock.now(), (await tenant.get()).timeZone);
  const addressOf = await rosterAddresses(repositories, today);
  const all = await participations.listByWave(wave.id);
  if (kind !== "tell") {
    const isMeant = ({ status }: ParticipationRow) =>
      kind === "invite" ? !isWithdrawn(status) : status === "invited";
    // An invitation to who wants none is made and not sent: one that was not made would be missing in their number.
    const isReached = ({ unreachable }: ParticipationRow) =>
      unreachable === null || (kind === "invite" && readUnreachable(unreachable)?.code === "declined");
    return all.filter((one) => isMeant(one) && isReached(one) && addressOf(one) !== null);
  }
  const typed = new Map<ParticipationId, string | null>();
  for (const { participationId, address } of await feedbackWishes.listByWave(wave.id))
    typed.set(participationId, address);
  return all.filter((one) => {
    if (!typed.has(one.id)) return false;
    const own = typed.get(one.id) ?? null;
    return own !== null || (one.unreachable === null && addressOf(one) !== null);
  });
}
