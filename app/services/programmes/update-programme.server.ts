import { isDeepStrictEqual } from "node:util";
import { appError, type ProgrammeId, type Result } from "@vensterbank/core";
import { buildInstrument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { todayOf } from "../today.server";
import { activeProgramme } from "./active-programme.server";
import { settingsFaults } from "./check-settings.server";
import { lastDayFaults } from "./last-day.server";
import { measuredTopics } from "./measured-topics.server";
import { type ProgrammeInput, settingsOf } from "./programme-input.server";

/**
 * Changes a programme for the waves to come. The name may change at any time; everything that respondents were told
 * stays while a wave is open (`settings-frozen`).
 */
export async function updateProgramme(
  scope: MemberScope,
  id: ProgrammeId,
  input: ProgrammeInput,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { programmes, waves } = repositories;
    const programme = await activeProgramme(repositories, id);
    const all = await waves.listByProgramme(id);
    const { ownQuestions } = programme.settings;
    const settings = {
      ...settingsOf(input, measuredTopics(all)),
      ...(ownQuestions !== undefined && { ownQuestions }),
    };
    const changed = !isDeepStrictEqual(settings, programme.settings);
    if (changed && all.some(({ status }) => status === "open")) refuse(appError("settings-frozen"));
    const promised = all.flatMap(({ frozen }) => (frozen ? [frozen.settings] : []));
    const endsOn = input.endsOn ?? programme.endsOn;
    const today = todayOf(scope.clock);
    const fields = [
      ...(changed ? settingsFaults(settings, promised) : []),
      ...(endsOn === null
        ? []
        : lastDayFaults({ today, waves: all, before: programme.endsOn, asked: endsOn })),
    ];
    if (fields.length > 0) refuse(appError("invalid-input", { fields }));
    await programmes.update(id, {
      name: input.name,
      endsOn,
      settings,
      instrumentVersion: buildInstrument(settings.topics).version,
    });
    await recordAudit(repositories, scope, "programme.update", id);
  });
}
