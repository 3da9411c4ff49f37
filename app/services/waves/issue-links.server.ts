import { appError, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import { hashToken, newToken, type ParticipationRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { isWithdrawn, withNewLinks } from "./ended-links";
import { type Invitee, inviteesOf } from "./invitees.server";

/** A personal link at the only moment at which it can be told: afterwards its hash remains. */
export interface IssuedLink extends Invitee {
  readonly token: string;
}

/**
 * Gives new links to everybody in an open wave, or to some of them. Links that were given before stop working, unless
 * something is filled in under them: that stays with its link, because whoever makes these links sees them. Who has sent
 * answers or opted out gets a link as well, beside the one that can go back on it: nobody learns from a list of links who
 * has answered (trust 1.5). Somebody whose link was withdrawn is invited again only when named in `only`; with answers, or
 * opted out, they still are afterwards.
 */
export async function issueLinks(
  scope: MemberScope,
  waveId: WaveId,
  only?: readonly ParticipationId[],
): Promise<Result<readonly IssuedLink[]>> {
  return writeResult(scope, async (repositories) => {
    const { waves, participations } = repositories;
    const wave = await waves.get(waveId);
    if (!wave) refuse(appError("not-found"));
    if (wave.status !== "open") refuse(appError("wrong-wave-status"));
    const wanted = only && new Set(only);
    const chosen = (await participations.listByWave(waveId)).filter(({ id, status }) =>
      wanted ? wanted.has(id) : !isWithdrawn(status),
    );
    if (wanted && chosen.length < wanted.size) refuse(appError("not-found"));

    const tokens = new Map(chosen.map(({ id }) => [id, newToken()]));
    const linkOf = ({ id, tokenHash }: ParticipationRow) => {
      return { id, tokenHash: hashToken(tokens.get(id) ?? ""), kept: tokenHash };
    };
    const [sent, waiting] = [true, false].map((isFinished) =>
      chosen.filter(({ status }) => (withNewLinks(status) !== "invited") === isFinished),
    );
    for (const { id, status } of chosen) {
      if (isWithdrawn(status)) await participations.changeStatus(id, status, withNewLinks(status));
    }
    const now = scope.clock.now();
    await participations.replaceLinks(waiting.map(linkOf), now);
    await participations.addLinks(sent.map(linkOf), now);
    await recordAudit(repositories, scope, "links.issue", waveId);
    const invitees = await inviteesOf(repositories, wave, chosen);
    return invitees.map((invitee) => ({ ...invitee, token: tokens.get(invitee.id) ?? "" }));
  });
}
