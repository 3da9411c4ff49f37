import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { addTypedPartners } from "./add-typed-partners.server";

/**
 * What belongs to closing a wave: receipts and the order of writing are erased, unsent answers deleted. Asking for its
 * outcome is left to the caller.
 */
export async function sealWave(repositories: TenantRepositories, id: WaveId): Promise<void> {
  const { responses, openAnswers, relations, drafts } = repositories;
  await addTypedPartners(repositories, id);
  await responses.seal(id);
  await openAnswers.seal(id);
  await relations.eraseReceipts(id);
  await drafts.deleteByWave(id);
}
