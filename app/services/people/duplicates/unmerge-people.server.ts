import { appError, type PersonId, type Result } from "@vensterbank/core";
import type { PersonRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { rowHash, type TouchedRows } from "../../import/undo/roster-snapshot.server";
import { refuse, writeResult } from "../../write-result.server";

/**
 * Undoes a merge: the person is on the list again as they were. Who stood for both gets back what they were, unless that
 * was changed since; what was changed stays. When the merge is too long ago for that, only the pointer goes.
 * Twice is as once.
 */
export async function unmergePeople(scope: MemberScope, id: PersonId): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { people } = repositories;
    const merged = (await people.get(id)) ?? refuse(appError("not-found"));
    if (merged.mergedInto === null) return;
    await people.update(id, { mergedInto: null });
    await restore(repositories, scope, merged);
    await recordAudit(repositories, scope, "people.unmerge", id);
  });
}

async function restore(
  { people, importBatches }: TenantRepositories,
  { clock }: Pick<MemberScope, "clock">,
  merged: PersonRow,
): Promise<void> {
  const batches = await importBatches.list(1_000);
  const line = batches.find(
    ({ kind, fileName, undoneAt }) => kind === "merge" && fileName === merged.id && undoneAt === null,
  );
  const batch = line && (await importBatches.get(line.id));
  if (!batch || batch.undo === null) return;
  for (const { id, before, after } of (batch.undo as TouchedRows).people) {
    if (before === null) continue;
    const { id: _id, ...was } = before;
    const now = id === merged.id ? merged : await people.get(before.id);
    if (now && rowHash(now) === after) await people.update(before.id, was);
  }
  await importBatches.markUndone(batch.id, clock.now());
}
