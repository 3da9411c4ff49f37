import { appError, ok, type Result, type WaveId } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { sendComposedMail } from "../mail/send-mail.server";
import { refuse, writeResult } from "../write-result.server";
import { composeWaveMail } from "./compose-wave-mail.server";
import { ownAddressOf, type PreviewQuery, sampleMail, type SampleLinks } from "./preview-mail.server";
import { type WaveMailKind } from "./wave-mail";

/** Test mails that one member may have sent in an hour. */
export const testMailsAnHour = 10;
const hour = 60;

/**
 * Sends a mail of a wave, marked as a test, to the address of who asks and nobody else, with the sender that real mails have.
 * @returns that address
 */
export async function tryMail(
  scope: MemberScope,
  id: WaveId,
  kind: WaveMailKind,
  query: PreviewQuery & SampleLinks,
): Promise<Result<string>> {
  const written = await writeResult(scope, async (repositories) => {
    const wave = (await repositories.waves.get(id)) ?? refuse(appError("not-found"));
    const to = (await ownAddressOf(repositories, scope)) || refuse(appError("not-found"));
    // Counted in the record, which nobody can reset.
    const from = new Date(scope.clock.now().getTime() - hour * 60_000);
    const { userId } = scope.actor;
    const sent = await repositories.auditLog.count({ actions: ["invitations.try"], userId, from });
    if (sent >= testMailsAnHour) refuse(appError("too-many-attempts", { params: { count: hour } }));
    await recordAudit(repositories, scope, "invitations.try", kind);
    const tenant = await repositories.tenant.get();
    const input = await sampleMail(repositories, scope, { wave, tenant }, kind, query);
    return { to, tenant, input };
  });
  if (!written.ok) return written;
  const { to, tenant, input } = written.value;
  const message = composeWaveMail(input);
  const { t } = createTranslator(input.locale, messagesOf(input.locale, ["texts"]));
  sendComposedMail({
    ...message,
    to,
    senderName: tenant.senderName ?? tenant.name,
    replyTo: tenant.replyTo ?? undefined,
    subject: t("texts.preview.mark", { subject: message.subject }),
  });
  return ok(to);
}
