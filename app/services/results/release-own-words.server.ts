import { type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { writeResult } from "../write-result.server";
import { ownWordsOf } from "./list-own-words.server";

/** Exactly the chosen answers may be read from now on; the others are taken back. */
export async function releaseOwnWords(
  scope: MemberScope,
  id: WaveId,
  chosen: readonly string[],
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { questions } = await ownWordsOf(repositories, scope, id);
    const wanted = new Set(chosen);
    for (const answer of questions.flatMap(({ answers }) => answers))
      if (answer.released !== wanted.has(answer.id))
        await repositories.openAnswers.setReleased(answer.id, wanted.has(answer.id));
    await recordAudit(repositories, scope, "answers.release", id);
  });
}
