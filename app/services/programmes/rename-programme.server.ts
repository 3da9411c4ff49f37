import { appError, type ProgrammeId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";

/** Another name for a programme: the one thing that may change while a wave is open. */
export async function renameProgramme(
  scope: MemberScope,
  id: ProgrammeId,
  { name }: { readonly name: string },
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    if (!(await repositories.programmes.get(id))) refuse(appError("not-found"));
    await repositories.programmes.update(id, { name });
    await recordAudit(repositories, scope, "programme.update", id);
  });
}
