import { appError, type ProgrammeId, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { todayOf } from "../today.server";
import { refuse, writeResult } from "../write-result.server";
import { lastDayFaults } from "./last-day.server";

/** Another name for a programme, and a nearer last day: all that may change while a wave is open. */
export async function renameProgramme(
  scope: MemberScope,
  id: ProgrammeId,
  { name, endsOn }: { readonly name: string; readonly endsOn?: string },
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const { programmes, waves } = repositories;
    const programme = (await programmes.get(id)) ?? refuse(appError("not-found"));
    const asked = programme.status === "active" ? (endsOn ?? programme.endsOn) : programme.endsOn;
    if (asked !== null) {
      const today = todayOf(scope.clock);
      const all = await waves.listByProgramme(id);
      const fields = lastDayFaults({ today, waves: all, before: programme.endsOn, asked });
      if (fields.length > 0) refuse(appError("invalid-input", { fields }));
    }
    await programmes.update(id, { name, endsOn: asked });
    await recordAudit(repositories, scope, "programme.update", id);
  });
}
