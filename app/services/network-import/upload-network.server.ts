import { appError, fail, type ProgrammeId, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { uploadsExpireBefore } from "../import/find-upload.server";
import { writeResult } from "../write-result.server";
import { readingInput } from "./network-choices.server";
import { mostFiles, networkLimits } from "./network-limits.server";
import { keepNetworkUpload, type NetworkFile } from "./network-upload.server";

/**
 * Keeps the files of a network for its preview, for a day at most.
 * @returns the id of the upload, which becomes that of the programme
 */
export async function uploadNetwork(
  scope: MemberScope,
  files: readonly NetworkFile[],
): Promise<Result<ProgrammeId>> {
  if (files.length > mostFiles)
    return fail(
      appError("invalid-input", {
        fields: [{ field: "files", key: "networkImport.files.tooMany", params: { files: mostFiles } }],
      }),
    );
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > networkLimits.bytes)
    return fail(appError("file-too-large", { params: { megabytes: networkLimits.bytes / 2 ** 20 } }));
  const id = newId<ProgrammeId>();
  const named = files.map(({ name, bytes }) => ({ name: plainName(name), bytes }));
  return writeResult(scope, async (repositories) => {
    await repositories.importUploads.deleteBefore(uploadsExpireBefore(scope));
    await keepNetworkUpload(repositories, scope, {
      id,
      files: named,
      choices: { reading: readingInput.parse({}), mapping: null },
    });
    return id;
  });
}

/** Without folders and characters that cannot be seen. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last.replace(/\p{C}/gu, "").slice(-150) || "network";
}
