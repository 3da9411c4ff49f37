import { appError, fail, ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { endOfLastCall } from "../fieldwork/last-call";
import { type LocalTime, localTimeOf } from "../fieldwork/local-time.server";
import { isWithdrawn } from "../waves/ended-links";
import { type Invitee, inviteesOf } from "../waves/invitees.server";
import { takesInPaper } from "./takes-in-paper";

export interface PaperView {
  /** The first of those that were found; whether they have answered is not told (trust 1.5). */
  readonly people: readonly Pick<Invitee, "id" | "name" | "group">[];
  readonly found: number;
  /** Forms can be typed in before this moment; null = until somebody closes the wave. */
  readonly until: LocalTime | null;
  /** The closing time has gone by: nobody begins any more, and forms are typed in still. */
  readonly isLastCall: boolean;
}

const shown = 20;

/** Whose form may be typed in, and until when; null while none can be. */
export async function getPaper(
  scope: MemberScope,
  id: WaveId,
  search: string,
): Promise<Result<PaperView | null>> {
  return scope.read(async (repositories) => {
    const wave = await repositories.waves.get(id);
    if (!wave) return fail(appError("not-found"));
    const now = scope.clock.now();
    if (!takesInPaper(wave, now)) return ok(null);
    const { closesAt } = wave;
    const { timeZone } = await repositories.tenant.get();
    const all = await repositories.participations.listByWave(id);
    const invited = all.filter(({ status }) => !isWithdrawn(status));
    const wanted = search.trim().toLowerCase();
    const found = (await inviteesOf(repositories, wave, invited)).filter(({ name, group }) =>
      `${name} ${group}`.toLowerCase().includes(wanted),
    );
    return ok({
      people: found.slice(0, shown).map((one) => ({ id: one.id, name: one.name, group: one.group })),
      found: found.length,
      until: closesAt && localTimeOf(endOfLastCall(closesAt), timeZone),
      isLastCall: closesAt !== null && closesAt <= now,
    });
  });
}
