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
 * Gives new links to everybody in an open wave, or to some of them. Links that were given before stop working, what was
 * filled in under them moves along. Who has sent answers gets a link as well, beside the one that can take the answers
 * back: nobody learns from a list of links who has answered (trust 1.5). Somebody whose link was withdrawn is invited
 * again only when named in `only`.
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
      wanted ? wanted.has(id) : status !== "withdrawn",
    );
    if (wanted && chosen.length < wanted.size) refuse(appError("not-found"));

    const tokens = new Map(chosen.map(({ id }) => [id, newToken()]));
    const linkOf = ({ id, tokenHash }: ParticipationRow) => {
      return { id, tokenHash: hashToken(tokens.get(id) ?? ""), kept: tokenHash };
    };
    const [sent, waiting] = [true, false].map((submitted) =>
      chosen.filter(({ status }) => (status === "submitted") === submitted),
    );
    for (const one of waiting) {
      await drafts.move(one.tokenHash, linkOf(one).tokenHash);
      if (one.status === "withdrawn") await participations.changeStatus(one.id, "withdrawn", "invited");
    }
    const now = scope.clock.now();
    await participations.replaceLinks(waiting.map(linkOf), now);
    await participations.addLinks(sent.map(linkOf), now);
    await recordAudit(repositories, scope, "links.issue", waveId);
    const invitees = await inviteesOf(repositories, wave, chosen);
    return invitees.map((invitee) => ({ ...invitee, token: tokens.get(invitee.id) ?? "" }));
  });
}
