import {
  asId,
  ok,
  type ProgrammeId,
  type ProgrammeSettings,
  type Result,
  thresholdFloors,
} from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { announceJob } from "../jobs/announce-job.server";
import { newProgrammeSettings } from "../programmes/new-programme-settings.server";
import { readResult, writeResult } from "../write-result.server";
import { uploadOrProgramme } from "./get-network-upload.server";
import { loadRoster } from "./match-roster.server";
import { type MappingInput } from "./network-choices.server";
import { plannedNetwork } from "./planned-network.server";
import { writeNetwork } from "./write-network.server";

/**
 * Brings a network in, all of it or nothing: a programme of its own with closed waves, whose outcome is computed next.
 * Confirming twice gives the same programme.
 */
export async function applyNetwork(scope: MemberScope, id: string): Promise<Result<ProgrammeId>> {
  const upload = await readResult(scope, (repositories) => uploadOrProgramme(repositories, scope, id));
  if (!upload.ok) return upload;
  if ("state" in upload.value) return ok(upload.value.programme);
  const planned = await plannedNetwork(scope, upload.value);
  if (!planned.ok) return planned;
  const { plan, mapping } = planned.value;
  const files = upload.value.files.map(({ name }) => name);
  const programme = asId<ProgrammeId>(id);
  const applied = await writeResult(scope, async (repositories) => {
    if ("state" in (await uploadOrProgramme(repositories, scope, id))) return programme;
    const roster = await loadRoster(repositories);
    const settings = settingsOf(scope, mapping);
    await writeNetwork(repositories, scope, {
      id: programme,
      plan,
      match: mapping.match,
      settings,
      roster,
      files,
    });
    await repositories.importUploads.delete(id);
    await recordAudit(repositories, scope, "programme.create", programme);
    await recordAudit(repositories, scope, "import.apply", "network");
    return programme;
  });
  if (applied.ok) announceJob(scope.tenant.id);
  return applied;
}

/** What the people were promised then, and for later measurements in this programme the usual rest. */
function settingsOf(scope: MemberScope, { nameLevel, results }: MappingInput): ProgrammeSettings {
  // Without a promise the narrowest one holds.
  return {
    ...newProgrammeSettings(scope).settings,
    nameLevel: nameLevel ?? "groups",
    thresholds: { ...thresholdFloors, results },
  };
}
