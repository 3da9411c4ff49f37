import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { cancelMailsOfWave } from "../outbox/cancel-mails.server";
import { addTypedPartners } from "./add-typed-partners.server";

/**
 * What belongs to closing a wave: receipts and the order of writing are erased, unsent answers deleted, and what was
 * planned for it is not done any more. Asking for its outcome is left to the caller.
 */
export async function sealWave(repositories: TenantRepositories, id: WaveId): Promise<void> {
  const { responses, openAnswers, relations, drafts, kiosks, fieldworkSteps } = repositories;
  await addTypedPartners(repositories, id);
  await responses.seal(id);
  await openAnswers.seal(id);
  await relations.eraseReceipts(id);
  await drafts.deleteByWave(id);
  await kiosks.deleteByWave(id);
  await cancelMailsOfWave(repositories, id);
  const kinds = ["invite", "remind", "close"] as const;
  await fieldworkSteps.endPlanned(id, "skipped", { kinds, errorCode: "wave-closed" });
}
