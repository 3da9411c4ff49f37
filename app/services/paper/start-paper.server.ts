import { appError, type ParticipationId, type Result, type WaveId } from "@vensterbank/core";
import { hashToken, newToken, type ParticipationRow, type TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { readCode, tokenOfCode } from "../codes/printed-code.server";
import { inviteesOf } from "../waves/invitees.server";
import { refuse, writeResult } from "../write-result.server";
import { takesInPaper } from "./takes-in-paper";

/** Whose form it is: somebody from the list, or who the code on the form belongs to. */
export type PaperWhose = { readonly id: ParticipationId } | { readonly code: string };

/** Typing in can begin; or why it cannot. */
export type StartedPaper =
  | { readonly kind: "started"; readonly name: string; readonly token: string }
  | { readonly kind: "unknown" | "sent" | "withdrawn" };

/**
 * Begins the typing in of a paper form in a wave that is not really closed yet, under a new link beside the others; what was typed in before of
 * this person and not sent is deleted. Told when nothing can be added any more, in the same words of who has answered and of
 * who opted out. Every try is written in the record, because it can tell just that; of the wave and nobody in it.
 */
export async function startPaper(
  scope: MemberScope,
  waveId: WaveId,
  whose: PaperWhose,
): Promise<Result<StartedPaper>> {
  return writeResult(scope, async (repositories): Promise<StartedPaper> => {
    const { waves, participations, drafts } = repositories;
    const wave = await waves.get(waveId);
    if (!wave) refuse(appError("not-found"));
    if (!takesInPaper(wave, scope.clock.now())) refuse(appError("wrong-wave-status"));
    const found = await participationOf(repositories, whose);
    if (found?.waveId !== waveId) return { kind: "unknown" };
    await recordAudit(repositories, scope, "paper.enter", waveId);
    if (found.status === "submitted" || found.status === "opted-out") return { kind: "sent" };
    // Ended links look alike, whether answers were sent before or not.
    if (found.status !== "invited") return { kind: "withdrawn" };
    const token = newToken();
    const link = { id: found.id, tokenHash: hashToken(token) };
    await drafts.deleteMany(await participations.addPaperLink(link, scope.clock.now()));
    const [invitee] = await inviteesOf(repositories, wave, [found]);
    return { kind: "started", name: invitee.name, token };
  });
}

async function participationOf(
  { participations }: TenantRepositories,
  whose: PaperWhose,
): Promise<ParticipationRow | undefined> {
  if ("id" in whose) return participations.get(whose.id);
  // A form may come in after the last day on which its code can be typed elsewhere.
  const code = readCode(whose.code);
  return code === null ? undefined : participations.findByLink(hashToken(tokenOfCode(code)));
}
