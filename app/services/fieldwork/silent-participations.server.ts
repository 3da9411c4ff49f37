import type { Clock, ParticipationId } from "@vensterbank/core";
import type { ParticipationRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { localDayOf } from "./local-time.server";
import { isAtOpening } from "./at-opening";
import { rosterAddresses } from "./roster-addresses.server";

/** A mail that goes out to many. */
export type MailKind = "invite" | "remind" | "tell";

/**
 * Who gets a mail of a kind at this moment. An invitation and a reminder: who was invited, has not sent answers and has
 * not declined, and can be reached by mail; who left the organisation is not written to any more. Invitations of the first
 * minutes go to who has answered, too: then their number tells nothing. Telling: who asked to hear. An organisation is shown
 * how many they are, never who.
 */
export async function mailableParticipations(
  repositories: TenantRepositories,
  wave: Pick<WaveRow, "id" | "openedAt">,
  kind: MailKind,
  clock: Clock,
): Promise<ParticipationRow[]> {
  const { participations, feedbackWishes, tenant } = repositories;
  const today = localDayOf(clock.now(), (await tenant.get()).timeZone);
  const addressOf = await rosterAddresses(repositories, today);
  const all = await participations.listByWave(wave.id);
  if (kind !== "tell") {
    const isToAll = kind === "invite" && isAtOpening(wave, clock.now());
    const isMeant = ({ status }: ParticipationRow) =>
      status === "invited" || (isToAll && status === "submitted");
    return all.filter((one) => isMeant(one) && one.unreachable === null && addressOf(one) !== null);
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
