import { appError, fail, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { checkImport } from "./check-import.server";
import { type ImportSummary } from "./import-outcome.server";
import { type ImportTarget } from "./import-target.server";
import { readTable } from "./read-table.server";

export interface ImportFile {
  readonly target: ImportTarget;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Brings a file in: all of it or nothing, in one unit of work.
 * @param first what the same unit of work does before, for instance taking the upload
 */
export async function importFile(
  scope: MemberScope,
  { target, fileName, bytes }: ImportFile,
  first: (repositories: TenantRepositories) => Promise<void> = async () => {},
): Promise<Result<ImportSummary>> {
  const reading = readTable(bytes, fileName);
  if (!reading.ok) return fail(appError("import-has-errors"));
  return writeResult(scope, async (repositories) => {
    await first(repositories);
    const { outcome, apply } = await checkImport({ repositories, scope, target, table: reading.table });
    if (!outcome.ok) refuse(appError("import-has-errors"));
    await apply();
    await recordAudit(repositories, scope, "import.apply", target.kind);
    return outcome.summary;
  });
}
