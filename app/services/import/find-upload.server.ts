import { appError } from "@vensterbank/core";
import type { ImportUploadRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { refuse } from "../write-result.server";

const hoursKept = 24;

/** The moment before which uploads are forgotten. */
export function uploadsExpireBefore(scope: Pick<MemberScope, "clock">): Date {
  return new Date(scope.clock.now().getTime() - hoursKept * 3_600_000);
}

/** One's own upload of the last day. Refuses with `import-expired` when it is gone, applied, or somebody else's. */
export async function findUpload(
  { importUploads }: TenantRepositories,
  scope: MemberScope,
  id: string,
): Promise<ImportUploadRow> {
  const upload = await importUploads.get(id);
  if (!upload || upload.createdBy !== scope.actor.userId || upload.createdAt < uploadsExpireBefore(scope))
    refuse(appError("import-expired"));
  return upload;
}
