import { appError, fail, type Result } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { type ImportOptions } from "./import-check.server";
import { type ImportSummary } from "./import-outcome.server";
import { type ImportTarget, isProgrammeKind } from "./import-target.server";
import { openTable } from "./open-table.server";
import { checkedNow, prepareImport } from "./prepare-import.server";
import { keepMappingInUse } from "./saved-mapping.server";
import { contentHashOf, recordBatch } from "./undo/record-batch.server";

export interface ImportFile {
  readonly target: ImportTarget;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Brings a file in: all of it or nothing, in one unit of work that also keeps how to take it back.
 * @param first what the same unit of work does before, for instance taking the upload
 */
export async function importFile(
  scope: MemberScope,
  { target, fileName, bytes, options }: ImportFile & { readonly options?: ImportOptions },
  first: (repositories: TenantRepositories) => Promise<void> = async () => {},
): Promise<Result<ImportSummary>> {
  const { kind } = target;
  const reading = await openTable(bytes, fileName, kind);
  if (!reading.ok) return fail(appError("import-has-errors"));
  const { table } = reading;
  // Of a file of answers nothing is kept by which it could be known again.
  const contentHash = isProgrammeKind(kind) ? "" : contentHashOf(bytes);
  const work = { scope, target, table, options };
  const prepared = await prepareImport(scope, work);
  return writeResult(scope, async (repositories) => {
    await first(repositories);
    const { outcome, apply, differences = [] } = await checkedNow(repositories, work, prepared);
    if (!outcome.ok) refuse(appError("import-has-errors"));
    await recordBatch(repositories, scope, { kind, fileName, contentHash }, async () => {
      await apply(repositories);
      const done = differences.filter(({ kind: name }) => name !== "left" || options?.endLeft !== undefined);
      const counts = done.map(({ kind: name, count }): [string, number] => [name, count]);
      return Object.fromEntries([["total", outcome.summary.total], ...counts]);
    });
    await keepMappingInUse(repositories, scope, kind, table);
    await recordAudit(repositories, scope, "import.apply", kind);
    return outcome.summary;
  });
}
