import { appError, fail, ok, type Result } from "@vensterbank/core";
import { type NetworkWarning } from "@vensterbank/interchange";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { mappingFaults } from "./mapping-faults.server";
import { type MappingInput } from "./network-choices.server";
import { type NetworkUpload } from "./network-upload.server";
import { type NetworkPlan, planNetwork } from "./plan-network.server";
import { readNetworkFiles } from "./read-network-files.server";

export interface PlannedUpload {
  readonly plan: NetworkPlan;
  readonly mapping: MappingInput;
  readonly warnings: readonly NetworkWarning[];
}

/** An upload whose files were read and whose mapping fits them; `import-has-errors` when something is still to be said. */
export async function plannedNetwork(
  scope: Pick<MemberScope, "clock">,
  upload: NetworkUpload,
): Promise<Result<PlannedUpload>> {
  const { mapping } = upload.choices;
  if (mapping === null) return fail(appError("import-has-errors"));
  const reading = await readNetworkFiles(upload);
  if (!reading.ok) return fail(appError("import-has-errors"));
  const { document, warnings } = reading;
  if (mappingFaults(document, mapping, todayOf(scope.clock)).length > 0)
    return fail(appError("import-has-errors"));
  return ok({ plan: planNetwork(document, mapping), mapping, warnings });
}
