import { appError } from "@vensterbank/core";
import type { ImportUploadRow, TenantRepositories } from "@vensterbank/db";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { uploadsExpireBefore } from "../import/find-upload.server";
import { refuse } from "../write-result.server";
import { z } from "zod";
import { type NetworkChoices, networkChoices } from "./network-choices.server";

/** A file as it was chosen. */
export interface NetworkFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files of a network between upload and confirmation, with what was said about them so far. */
export interface NetworkUpload {
  readonly id: string;
  readonly files: readonly NetworkFile[];
  readonly choices: NetworkChoices;
}

/** The kind under which the table of uploads keeps them. */
const kind = "network";
/** Dates of a zip file begin in 1980; the real moment stands beside it. */
const noMoment = { mtime: "1980-01-01T12:00:00Z", level: 1 } as const;
const choicesName = "choices.json";
const kept = z.object({ names: z.array(z.string()), choices: networkChoices });

/**
 * One's own upload of the last day. Refuses with `not-found` when it is not there or is somebody else's, and with
 * `import-expired` when it has been lying for too long.
 */
export async function findNetworkUpload(
  { importUploads }: TenantRepositories,
  scope: MemberScope,
  id: string,
): Promise<NetworkUpload> {
  const row = await importUploads.get(id);
  if (!row || row.kind !== kind || row.createdBy !== scope.actor.userId) refuse(appError("not-found"));
  if (row.createdAt < uploadsExpireBefore(scope)) refuse(appError("import-expired"));
  return unpacked(row);
}

/** Keeps an upload, in place of what was kept of it before. */
export async function keepNetworkUpload(
  { importUploads }: TenantRepositories,
  scope: MemberScope,
  upload: NetworkUpload,
): Promise<void> {
  const before = await importUploads.get(upload.id);
  if (before) await importUploads.delete(upload.id);
  await importUploads.insert({
    id: upload.id,
    kind,
    fileName: upload.files
      .map(({ name }) => name)
      .join(", ")
      .slice(0, 200),
    content: packed(upload),
    createdAt: before?.createdAt ?? scope.clock.now(),
    createdBy: scope.actor.userId,
  });
}

/** Files under their number, so that no name of theirs can be a path; their names stand in a list. */
function packed({ files, choices }: NetworkUpload): Buffer {
  const names = files.map(({ name }) => name);
  return Buffer.from(
    zipSync(
      {
        ...Object.fromEntries(files.map(({ bytes }, i) => [`files/${i}`, bytes])),
        [choicesName]: strToU8(JSON.stringify({ names, choices })),
      },
      noMoment,
    ),
  );
}

function unpacked({ id, content }: ImportUploadRow): NetworkUpload {
  const entries = unzipSync(new Uint8Array(content));
  const { names, choices } = kept.parse(JSON.parse(strFromU8(entries[choicesName])));
  return { id, files: names.map((name, i) => ({ name, bytes: entries[`files/${i}`] })), choices };
}
