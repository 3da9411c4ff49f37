import { ok, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult } from "../write-result.server";
import { type ImportKind } from "./column-names.server";
import { type ImportOptions } from "./import-check.server";
import { findUpload } from "./find-upload.server";
import { importFile } from "./import-file.server";
import { type ImportSummary } from "./import-outcome.server";
import { readImportTarget } from "./import-target.server";

/** Brings a previewed file in and forgets it; a second confirmation finds it gone (`import-expired`). */
export async function applyImport(
  scope: MemberScope,
  id: string,
  options: ImportOptions = {},
): Promise<Result<{ readonly kind: ImportKind; readonly summary: ImportSummary }>> {
  const upload = await readResult(scope, (repositories) => findUpload(repositories, scope, id));
  if (!upload.ok) return upload;
  const { kind, fileName, content } = upload.value;
  const target = readImportTarget(kind);
  const imported = await importFile(
    scope,
    { target, fileName, bytes: content, options },
    async (repositories) => {
      await findUpload(repositories, scope, id);
      await repositories.importUploads.delete(id);
    },
  );
  return imported.ok ? ok({ kind: target.kind, summary: imported.value }) : imported;
}
