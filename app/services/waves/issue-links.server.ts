import { appError, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import { hashToken, newToken, type ParticipationRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { type Invitee, inviteesOf } from "./invitees.server";

/** A personal link at the only moment at which it can be told: afterwards its hash remains. */
export interface IssuedLink extends Invitee {
  readonly token: string;
}

/**
 * Gives new links to everybody who has not sent answers, or to some of them; links that were given before stop
 * working, what was filled in under them moves along. Somebody whose link was withdrawn is invited again only when
 * named in `only`.
 */
export async function issueLinks(
  scope: MemberScope,
  waveId: WaveId,
  only?: readonly ParticipationId[],
): Promise<Result<readonly IssuedLink[]>> {
  return writeResult(scope, async (repositories) => {
    const { waves, participations, drafts } = repositories;
    const wave = await waves.get(waveId);
    if (!wave) refuse(appError("not-found"));
    if (wave.status !== "open") refuse(appError("wrong-wave-status"));
    const wanted = only && new Set(only);
    const chosen = (await participations.listByWave(waveId)).filter(({ id, status }) =>
      wanted ? wanted.has(id) && status !== "submitted" : status === "invited",
    );
    if (wanted && chosen.length < wanted.size) refuse(appError("already-submitted"));

    const tokens = new Map(chosen.map(({ id }) => [id, newToken()]));
    const tokenOf = ({ id }: ParticipationRow) => tokens.get(id) ?? "";
    for (const one of chosen) {
      await drafts.move(one.tokenHash, hashToken(tokenOf(one)));
      if (one.status === "withdrawn") await participations.changeStatus(one.id, "withdrawn", "invited");
    }
    await participations.replaceLinks(
      chosen.map((one) => ({ id: one.id, tokenHash: hashToken(tokenOf(one)) })),
      scope.clock.now(),
    );
    await recordAudit(repositories, scope, "links.issue", waveId);
    const invitees = await inviteesOf(repositories, wave, chosen);
    return invitees.map((invitee) => ({ ...invitee, token: tokens.get(invitee.id) ?? "" }));
  });
}
