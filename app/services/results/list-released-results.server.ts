import { type ProgrammeId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult, type ReleasedWave } from "./find-released-result.server";

/** The waves of a programme whose outcome this reader may see, oldest first. */
export async function listReleasedResults(
  scope: Pick<MemberScope, "read" | "actor">,
  programmeId: ProgrammeId,
): Promise<readonly ReleasedWave[]> {
  const waves = await scope.read((repositories) => repositories.waves.listByProgramme(programmeId));
  const released: ReleasedWave[] = [];
  for (const { id } of waves) {
    const found = await findReleasedResult(scope, id);
    if (found.ok && found.value.state === "ready") released.push(found.value);
  }
  return released;
}
