import type { ParticipationId } from "@vensterbank/core";
import type { ParticipationRow, TenantRepositories } from "@vensterbank/db";
import { rosterAddresses } from "../fieldwork/roster-addresses.server";
import { readUnreachable } from "../outbox/unreachable.server";
import { isWithdrawn } from "../waves/ended-links";

/**
 * Who of those that were invited cannot be reached by mail: no address, or one at which mails do not arrive. Not who left
 * the organisation. Whether they have answered makes no difference (trust 1.5), and neither does it that somebody wants no
 * more mails: they said so to the service, not to the organisation.
 * @param today YYYY-MM-DD
 */
export async function withoutAddress(
  repositories: TenantRepositories,
  participations: readonly ParticipationRow[],
  today: string,
): Promise<ReadonlySet<ParticipationId>> {
  const addressOf = await rosterAddresses(repositories, today);
  const left = new Set(
    (await repositories.people.list())
      .filter(({ activeTo }) => activeTo !== null && activeTo < today)
      .map(({ id }) => id),
  );
  const failed = ({ unreachable }: ParticipationRow) =>
    unreachable !== null && readUnreachable(unreachable)?.code !== "declined";
  return new Set(
    participations
      .filter(({ status, personId }) => !isWithdrawn(status) && (personId === null || !left.has(personId)))
      .filter((one) => addressOf(one) === null || failed(one))
      .map(({ id }) => id),
  );
}
