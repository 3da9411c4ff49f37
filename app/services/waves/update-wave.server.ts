import { appError, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { dayBounds } from "../audit/day-bounds.server";
import { recordAudit } from "../audit/record-audit.server";
import { localDayOf, localTimeOf } from "../fieldwork/local-time.server";
import { moveClosingIn } from "../fieldwork/move-closing.server";
import { refuse, writeResult } from "../write-result.server";
import { type WaveInput } from "./wave-input.server";

/**
 * Changes title and days, and the closing time of an open wave; without one given, it stays the same time on another day. The
 * first day only before opening, the last day only until closing and, in an open wave, not to a day that has gone by.
 */
export async function updateWave(
  scope: MemberScope,
  id: WaveId,
  { title, opensOn, closesOn, closesTime }: WaveInput,
): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const wave = await repositories.waves.get(id);
    if (!wave) refuse(appError("not-found"));
    if (wave.status === "open" && !closesOn)
      refuse(appError("invalid-input", { fields: [{ field: "closesOn", key: "field.required" }] }));
    // What was promised cannot be drawn back: answers are taken in until this day.
    const { timeZone } = await repositories.tenant.get();
    const timeBefore = wave.closesAt ? localTimeOf(wave.closesAt, timeZone).time : undefined;
    const closingTime = closesTime ?? timeBefore;
    const isMoved = wave.status === "open" && (closesOn !== wave.closesOn || closingTime !== timeBefore);
    if (isMoved && closesOn !== undefined && closesOn < localDayOf(scope.clock.now(), timeZone))
      refuse(appError("invalid-input", { fields: [{ field: "closesOn", key: "field.past" }] }));
    const programme = await repositories.programmes.get(wave.programmeId);
    if (isMoved && closesOn !== undefined && closesOn > (programme?.endsOn ?? closesOn))
      refuse(appError("invalid-input", { fields: [{ field: "closesOn", key: "field.after-programme" }] }));
    const { closesAt } = wave;
    // Days of a wave that opens by itself stand in its schedule, with their times.
    const isScheduled = wave.status === "draft" && closesAt !== null;
    await repositories.waves.update(id, {
      title,
      ...(wave.status === "draft" && !isScheduled && { opensOn: opensOn ?? null }),
      ...((wave.status === "draft" || wave.status === "open") &&
        !isScheduled && { closesOn: closesOn ?? null }),
    });
    if (isMoved && closesOn !== undefined) {
      if (closingTime === undefined)
        await repositories.kiosks.moveExpiry(id, dayBounds(closesOn, timeZone).until);
      else await moveClosingIn(repositories, scope, id, { date: closesOn, time: closingTime });
    }
    await recordAudit(repositories, scope, "wave.update", id);
  });
}
