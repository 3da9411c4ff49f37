import { appError, fail, ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { readUnreachable, type UnreachableCode } from "../outbox/unreachable.server";
import { findVisit, isSent, refusalOf } from "./visit.server";

const declined = "declined" satisfies UnreachableCode;

export interface MailChoiceView {
  readonly organisation: string;
  /** No more mails about this wave are wanted. */
  readonly isDeclined: boolean;
  /** Under this link can still be answered. */
  readonly mayAnswer: boolean;
  /** A mail with the outcome may have been asked for under this link; it comes whatever is chosen here. */
  readonly mayHearOutcome: boolean;
}

/** Whether the holder of a link still wants mails about its wave. */
export async function getMailChoice(scope: RespondentScope): Promise<Result<MailChoiceView>> {
  return scope.read(async (repositories) => {
    const participation = await repositories.participations.get(scope.participationId);
    if (!participation) return fail(appError("link-unknown"));
    const visit = await findVisit(repositories, scope);
    return ok({
      organisation: scope.tenant.name,
      isDeclined: readUnreachable(participation.unreachable)?.code === declined,
      mayAnswer: visit.ok && refusalOf(visit.value) === null,
      mayHearOutcome: visit.ok && isSent(visit.value) && visit.value.wave.status !== "published",
    });
  });
}

/**
 * Stops the mails of a wave to one participant, or lets them go on. Who stops them may still answer: that is all that it
 * says. Letting them go on does not undo what a mail server said of an address.
 */
export async function setMailChoice(
  scope: RespondentScope,
  { isDeclined }: { readonly isDeclined: boolean },
): Promise<void> {
  await scope.write(async ({ participations, mailLinks }) => {
    const { participationId } = scope;
    const participation = await participations.get(participationId);
    const was = readUnreachable(participation?.unreachable ?? null)?.code === declined;
    if (was !== isDeclined) await mailLinks.setUnreachable(participationId, isDeclined ? declined : null);
  });
}
