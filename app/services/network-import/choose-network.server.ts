import { appError, fail, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { readResult, writeResult } from "../write-result.server";
import { mappingFaults } from "./mapping-faults.server";
import { type MappingInput, type NetworkChoices, type ReadingInput } from "./network-choices.server";
import { findNetworkUpload, keepNetworkUpload, type NetworkUpload } from "./network-upload.server";
import { readNetworkFiles } from "./read-network-files.server";

/** Keeps how the files are to be read. What was said about their contents goes: it may be other contents now. */
export async function chooseReading(
  scope: MemberScope,
  id: string,
  reading: ReadingInput,
): Promise<Result<void>> {
  return keep(scope, id, () => ({ reading, mapping: null }));
}

/** Keeps what stands for what, when it fits the files; otherwise says at which fields it does not. */
export async function chooseMapping(
  scope: MemberScope,
  id: string,
  mapping: MappingInput,
): Promise<Result<void>> {
  const upload = await readResult(scope, (repositories) => findNetworkUpload(repositories, scope, id));
  if (!upload.ok) return upload;
  const reading = await readNetworkFiles(upload.value);
  if (!reading.ok) return fail(appError("import-has-errors"));
  const fields = mappingFaults(reading.document, mapping, todayOf(scope.clock));
  if (fields.length > 0) return fail(appError("invalid-input", { fields }));
  return keep(scope, id, ({ choices }) => ({ ...choices, mapping }));
}

function keep(
  scope: MemberScope,
  id: string,
  choose: (upload: NetworkUpload) => NetworkChoices,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const upload = await findNetworkUpload(repositories, scope, id);
    await keepNetworkUpload(repositories, scope, { ...upload, choices: choose(upload) });
  });
}
