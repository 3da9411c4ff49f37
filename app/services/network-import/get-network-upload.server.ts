import { asId, ok, type ProgrammeId, type Result } from "@vensterbank/core";
import { type NetworkReadFormat } from "@vensterbank/interchange";
import type { TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { readResult } from "../write-result.server";
import { describeNetwork, type NetworkDescription } from "./describe-network.server";
import { guessMapping, type MappingStart, mappingStart } from "./guess-mapping.server";
import { type ReadingInput } from "./network-choices.server";
import { networkRemark, type NetworkRemark } from "./network-remarks.server";
import { findNetworkUpload, type NetworkUpload } from "./network-upload.server";
import { columnsOf, readNetworkFiles } from "./read-network-files.server";

/** Brought in before: what was a file is a programme now. */
export interface NetworkBroughtIn {
  readonly state: "done";
  readonly programme: ProgrammeId;
}

interface About {
  readonly id: string;
  readonly files: readonly string[];
  readonly reading: ReadingInput;
  /** Of the tables in the files, to choose from. */
  readonly columns: readonly string[];
}

export type NetworkUploadView =
  | NetworkBroughtIn
  | (About & {
      readonly state: "read";
      readonly format: NetworkReadFormat;
      readonly found: NetworkDescription;
      readonly remarks: readonly NetworkRemark[];
      readonly start: MappingStart;
    })
  | (About & {
      readonly state: "unread";
      readonly problems: readonly NetworkRemark[];
      /** There are more than are told. */
      readonly more: boolean;
    });

/** An upload as the page needs it on which is said what stands for what. */
export async function getNetworkUpload(scope: MemberScope, id: string): Promise<Result<NetworkUploadView>> {
  const upload = await readResult(scope, (repositories) => uploadOrProgramme(repositories, scope, id));
  if (!upload.ok) return upload;
  if ("state" in upload.value) return ok(upload.value);
  const { files, choices } = upload.value;
  const about = {
    id,
    files: files.map(({ name }) => name),
    reading: choices.reading,
    columns: await columnsOf(upload.value),
  };
  const reading = await readNetworkFiles(upload.value);
  if (!reading.ok)
    return ok({
      ...about,
      state: "unread",
      problems: reading.problems.map(networkRemark),
      more: reading.more,
    });
  const found = describeNetwork(reading.document);
  return ok({
    ...about,
    state: "read",
    format: reading.format,
    found,
    remarks: reading.warnings.map(networkRemark),
    start: choices.mapping ? mappingStart(choices.mapping) : guessMapping(found, about.files[0] ?? ""),
  });
}

/** The upload, or the programme that it became: whoever goes back or confirms twice finds the same programme. */
export async function uploadOrProgramme(
  repositories: TenantRepositories,
  scope: MemberScope,
  id: string,
): Promise<NetworkUpload | NetworkBroughtIn> {
  const programme = asId<ProgrammeId>(id);
  const waves = await repositories.waves.listByProgramme(programme);
  if (waves.some(({ frozen }) => frozen?.imported)) return { state: "done", programme };
  return findNetworkUpload(repositories, scope, id);
}
