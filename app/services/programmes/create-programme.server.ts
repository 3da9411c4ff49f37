import { randomBytes } from "node:crypto";
import { appError, fail, type ProgrammeId, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { buildInstrument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { writeResult } from "../write-result.server";
import { settingsFaults } from "./check-settings.server";
import { type ProgrammeInput, settingsOf } from "./programme-input.server";

/** Sets up a programme, with the key that its pseudonyms are made with. */
export async function createProgramme(
  scope: MemberScope,
  input: ProgrammeInput,
): Promise<Result<ProgrammeId>> {
  const settings = settingsOf(input);
  const fields = settingsFaults(settings);
  if (fields.length > 0) return fail(appError("invalid-input", { fields }));
  const id = newId<ProgrammeId>();
  return writeResult(scope, async (repositories) => {
    const { programmes } = repositories;
    await programmes.insert({
      id,
      name: input.name,
      status: "active",
      settings,
      instrumentVersion: buildInstrument(settings.topics).version,
      createdAt: scope.clock.now(),
    });
    await programmes.insertKey(id, randomBytes(32).toString("hex"));
    await recordAudit(repositories, scope, "programme.create", id);
    return id;
  });
}
