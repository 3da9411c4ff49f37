import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";

/**
 * Partners whose names respondents typed, and that were therefore not in the wave when it opened, become part of it when
 * it closes: otherwise nothing that was said about them would reach the map. They were not invited to answer.
 */
export async function addTypedPartners(
  { waves, partners, relations }: TenantRepositories,
  waveId: WaveId,
): Promise<void> {
  const present = new Set((await waves.listPartners(waveId)).map(({ partnerId }) => partnerId));
  const named = new Set(
    (await relations.listTies(waveId)).flatMap(({ toPartnerId }) =>
      toPartnerId === null ? [] : [toPartnerId],
    ),
  );
  const added = (await partners.list()).filter(({ id }) => named.has(id) && !present.has(id));
  await waves.insertPartners(
    waveId,
    added.map(({ id, name, sector }) => ({ partnerId: id, name, sector })),
  );
}
