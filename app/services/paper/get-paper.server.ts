import { appError, fail, ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type Invitee, inviteesOf, isWithdrawn } from "../waves/invitees.server";

export interface PaperView {
  /** The first of those that were found; whether they have answered is not told (trust 1.5). */
  readonly people: readonly Pick<Invitee, "id" | "name" | "group">[];
  readonly found: number;
}

const shown = 20;

/** Whose form may be typed in. */
export async function getPaper(scope: MemberScope, id: WaveId, search: string): Promise<Result<PaperView>> {
  return scope.read(async (repositories) => {
    const wave = await repositories.waves.get(id);
    if (!wave) return fail(appError("not-found"));
    const all = await repositories.participations.listByWave(id);
    const invited = all.filter(({ status }) => !isWithdrawn(status));
    const wanted = search.trim().toLowerCase();
    const found = (await inviteesOf(repositories, wave, invited)).filter(({ name, group }) =>
      `${name} ${group}`.toLowerCase().includes(wanted),
    );
    return ok({
      people: found.slice(0, shown).map((one) => ({ id: one.id, name: one.name, group: one.group })),
      found: found.length,
    });
  });
}
