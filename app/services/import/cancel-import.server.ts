import { type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { writeResult } from "../write-result.server";
import { findUpload } from "./find-upload.server";

/** Forgets a file that was not brought in. */
export async function cancelImport(scope: MemberScope, id: string): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await findUpload(repositories, scope, id);
    await repositories.importUploads.delete(id);
  });
}
