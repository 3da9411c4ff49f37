import { type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { writeResult } from "../write-result.server";
import { findNetworkUpload } from "./network-upload.server";

/** Forgets a network that was not brought in. */
export async function cancelNetwork(scope: MemberScope, id: string): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    await findNetworkUpload(repositories, scope, id);
    await repositories.importUploads.delete(id);
  });
}
