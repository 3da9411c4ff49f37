import { isDeepStrictEqual } from "node:util";
import { appError, type ProgrammeId, type ProgrammeSettings, type Result } from "@vensterbank/core";
import { buildInstrument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { activeProgramme } from "./active-programme.server";
import { type OwnQuestionsInput } from "./own-questions-input.server";
import { ownQuestionsOf } from "./own-questions-of.server";

/** Replaces the own questions of a programme, for the waves to come. Not while a wave is open (`settings-frozen`). */
export async function updateOwnQuestions(
  scope: MemberScope,
  id: ProgrammeId,
  { questions }: Pick<OwnQuestionsInput, "questions">,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { programmes, waves } = repositories;
    const programme = await activeProgramme(repositories, id);
    const all = await waves.listByProgramme(id);
    const { ownQuestions: current = [], ...rest } = programme.settings;
    const earlier = all.flatMap(({ frozen }) => frozen?.settings.ownQuestions ?? []);
    const asked = ownQuestionsOf(questions, current, earlier);
    if (isDeepStrictEqual(asked, current)) return;
    if (all.some(({ status }) => status === "open")) refuse(appError("settings-frozen"));
    // None is the same as never having had any.
    const settings: ProgrammeSettings = asked.length === 0 ? rest : { ...rest, ownQuestions: asked };
    await programmes.update(id, {
      settings,
      instrumentVersion: buildInstrument(settings.topics, asked).version,
    });
    await recordAudit(repositories, scope, "programme.update", id);
  });
}
