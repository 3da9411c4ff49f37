import { randomBytes } from "node:crypto";
import { appError, fail, type ProgrammeId, type Result } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import { buildInstrument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { writeResult } from "../write-result.server";
import { settingsFaults } from "./check-settings.server";
import { lastDayFaults, usualLastDay } from "./last-day.server";
import { type ProgrammeInput, settingsOf } from "./programme-input.server";

/** Sets up a programme, with the key that its pseudonyms are made with. */
export async function createProgramme(
  scope: MemberScope,
  input: ProgrammeInput,
): Promise<Result<ProgrammeId>> {
  const settings = settingsOf(input);
  const today = todayOf(scope.clock);
  const endsOn = input.endsOn ?? usualLastDay(today);
  const fields = [
    ...settingsFaults(settings),
    ...lastDayFaults({ today, waves: [], before: null, asked: endsOn }),
  ];
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
      endsOn,
    });
    await programmes.insertKey(id, randomBytes(32).toString("hex"));
    await recordAudit(repositories, scope, "programme.create", id);
    return id;
  });
}
