import { appError, type Result, type WaveId } from "@vensterbank/core";
import { randomId } from "@vensterbank/db";
import { strToU8, zipSync } from "fflate";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { activeProgramme } from "../programmes/active-programme.server";
import { loadWaveData } from "../results/load-wave-data.server";
import { refuse, writeResult } from "../write-result.server";
import { type Division } from "./answer-classes.server";
import { chosenDivision, exportSubject } from "./chosen-division.server";
import { findExportable } from "./find-exportable.server";
import { ownQuestionFile, ownQuestionTexts } from "./own-question-rows.server";
import { recomputeFolder } from "./recompute-folder.server";

/**
 * The answers to the scales of a wave as a zipped folder to recompute its page from, with the released counts of own
 * questions, and a line in the record of who fetched it. Once told apart by unit they cannot be had by role, nor the reverse.
 */
export async function exportAnswers(
  scope: MemberScope,
  id: WaveId,
  division: Division,
): Promise<Result<Uint8Array>> {
  const found = await findExportable(scope, id);
  if (!found.ok) return found;
  const { wave, frozen, result } = found.value;
  return writeResult(scope, async (repositories) => {
    await activeProgramme(repositories, wave.programmeId);
    const chosen = await chosenDivision(repositories, id);
    if (chosen !== null && chosen !== division) refuse(appError("conflict"));
    const data = await loadWaveData(repositories, { id, seed: wave.seed, frozen });
    const folder = recomputeFolder({ data, result, division, waveNumber: wave.number, randomId });
    if (folder === null) refuse(appError("wrong-wave-status"));
    await recordAudit(repositories, scope, "answers.export", exportSubject(id, division));
    const own = ownQuestionFile(result.ownQuestions, ownQuestionTexts(frozen, scope.locale));
    const all = result.ownQuestions.length === 0 ? folder : { ...folder, "own-questions.csv": own };
    const files = Object.entries(all ?? {}).map(([name, text]) => [
      `wave-${wave.number}/${name}`,
      strToU8(text),
    ]);
    return zipSync(Object.fromEntries(files), { mtime: scope.clock.now() });
  });
}
