import { appError, fail, ok, type Result, type WaveId, type WaveStatus } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { isWithdrawn } from "./ended-links";
import { type Invitee, inviteesOf } from "./invitees.server";

export interface LinksView {
  readonly title: string;
  readonly status: WaveStatus;
  /** How many would get a link if links were issued now. */
  readonly invited: number;
  /** One page of who was invited; whether they have answered is not told (trust 1.5). */
  readonly invitees: readonly Invitee[];
  readonly page: number;
  readonly pages: number;
  readonly found: number;
}

const perPage = 50;

export interface LinksQuestion {
  /** Part of a name or of a group's name. */
  readonly search?: string;
  readonly page: number;
}

/** Who is invited to a wave, without their links: those are told once. */
export async function getLinks(
  scope: MemberScope,
  id: WaveId,
  { search = "", page }: LinksQuestion,
): Promise<Result<LinksView>> {
  return scope.read(async (repositories) => {
    const wave = await repositories.waves.get(id);
    if (!wave) return fail(appError("not-found"));
    const all = await repositories.participations.listByWave(id);
    const wanted = search.trim().toLowerCase();
    const found = (await inviteesOf(repositories, wave, all)).filter(({ name, group }) =>
      `${name} ${group}`.toLowerCase().includes(wanted),
    );
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const at = Math.min(Math.max(1, page), pages);
    return ok({
      title: wave.title,
      status: wave.status,
      invited: all.filter(({ status }) => !isWithdrawn(status)).length,
      invitees: found.slice((at - 1) * perPage, at * perPage),
      page: at,
      pages,
      found: found.length,
    });
  });
}
