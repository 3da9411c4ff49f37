import { appError, fail, ok, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { isWithdrawn } from "../waves/ended-links";
import { type Invitee, inviteesOf } from "../waves/invitees.server";
import { type CodeDays, codeDays } from "./code-days.server";
import { withoutAddress } from "./without-address.server";

/** Somebody on the list from which people are chosen. */
export interface CodeHolder extends Invitee {
  /** The last day on which their code can be typed, YYYY-MM-DD; null without such a code. */
  readonly codeUntil: string | null;
}

export interface CodesView {
  readonly counts: {
    readonly invited: number;
    /** Cannot be reached by mail. */
    readonly withoutAddress: number;
    readonly withCode: number;
    /** Neither mail nor a code: they hear nothing. */
    readonly missing: number;
  };
  /** Who these last are, as many as a page shows. */
  readonly missing: readonly Pick<Invitee, "id" | "name" | "group">[];
  /** Units with the number of people in them, in the order of the tree. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly days: CodeDays;
  readonly list: readonly CodeHolder[];
  readonly page: number;
  readonly pages: number;
  readonly found: number;
}

const perPage = 50;
const missingShown = 20;

/** Who is invited, who cannot be reached by mail, and who has a code; whether they have answered is not told (trust 1.5). */
export async function getCodes(
  scope: MemberScope,
  id: WaveId,
  { search = "", page }: { readonly search?: string; readonly page: number },
): Promise<Result<CodesView>> {
  return scope.read(async (repositories) => {
    const { waves, participations, tenant } = repositories;
    const wave = await waves.get(id);
    if (!wave) return fail(appError("not-found"));
    const { timeZone } = await tenant.get();
    const days = codeDays(wave, scope.clock, timeZone);
    const all = await participations.listByWave(id);
    const invited = all.filter(({ status }) => !isWithdrawn(status));
    const codes = await participations.listCodes(id, scope.clock.now());
    const without = await withoutAddress(repositories, all, days.today);
    const named = await inviteesOf(repositories, wave, all);
    const missing = named.filter((one) => without.has(one.id) && !codes.has(one.id));

    const wanted = search.trim().toLowerCase();
    const found = named.filter(({ name, group }) => `${name} ${group}`.toLowerCase().includes(wanted));
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const at = Math.min(Math.max(1, page), pages);
    const lastDay = new Intl.DateTimeFormat("sv-SE", { timeZone });
    const untilOf = (one: ParticipationId) => {
      const until = codes.get(one);
      return until ? lastDay.format(new Date(until.getTime() - 1)) : null;
    };
    return ok({
      counts: {
        invited: invited.length,
        withoutAddress: without.size,
        withCode: invited.filter((one) => codes.has(one.id)).length,
        missing: missing.length,
      },
      missing: missing
        .slice(0, missingShown)
        .map((one) => ({ id: one.id, name: one.name, group: one.group })),
      units: await unitsOf(repositories, wave),
      days,
      list: found
        .slice((at - 1) * perPage, at * perPage)
        .map((one) => ({ ...one, codeUntil: one.withdrawn ? null : untilOf(one.id) })),
      page: at,
      pages,
      found: found.length,
    });
  });
}

/** Units that have people in them or below, as they stood when the wave opened. */
async function unitsOf({ waves }: TenantRepositories, { id, frozen }: WaveRow) {
  const units = frozen?.units ?? [];
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const counts = new Map<string, number>();
  for (const { unitId } of await waves.listMembers(id))
    for (let at: typeof unitId | null = unitId; at !== null; at = parents.get(at) ?? null)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return units
    .map((unit) => ({ id: unit.id, name: unit.name, count: counts.get(unit.id) ?? 0 }))
    .filter(({ count }) => count > 0);
}
