import { appError, fail, type Result } from "@vensterbank/core";
import { randomId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { uploadsExpireBefore } from "./find-upload.server";
import { type ImportFile } from "./import-file.server";
import { importTargetText } from "./import-target.server";
import { tableLimits } from "./read-table.server";

/** Keeps a file for its preview, for a day at most. @returns the id of the upload */
export async function uploadImport(
  scope: MemberScope,
  { target, fileName, bytes }: ImportFile,
): Promise<Result<string>> {
  if (bytes.length > tableLimits.bytes)
    return fail(appError("file-too-large", { params: { megabytes: tableLimits.bytes / 2 ** 20 } }));
  const id = randomId();
  return writeResult(scope, async ({ importUploads, programmes }) => {
    if ("programmeId" in target && !(await programmes.get(target.programmeId))) refuse(appError("not-found"));
    await importUploads.deleteBefore(uploadsExpireBefore(scope));
    await importUploads.insert({
      id,
      kind: importTargetText(target),
      fileName: fileName.slice(0, 200),
      content: Buffer.from(bytes),
      createdAt: scope.clock.now(),
      createdBy: scope.actor.userId,
    });
    return id;
  });
}
