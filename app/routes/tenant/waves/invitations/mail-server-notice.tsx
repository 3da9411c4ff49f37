import type { InvitationsView } from "../../../../services/outbox/get-invitations.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useScheduleWords } from "../schedule/use-schedule-words";

/** How the mail server does, when there is something to say about it. */
export function MailServerNotice({ view }: { readonly view: InvitationsView }) {
  const { t } = useMessages();
  const { when } = useScheduleWords();
  const { asFiles, server, isBusy, notBefore } = view;
  if (server.problem !== null && isBusy)
    return (
      <Notice tone="warn" title={t("outbox.server")}>
        <p>{t(`outbox.server.${server.problem}`)}</p>
        <p>
          {server.since && t("outbox.server.since", { when: when(server.since) })}{" "}
          {server.again && t("outbox.server.again", { when: when(server.again) })}
        </p>
      </Notice>
    );
  return (
    <>
      {asFiles && (
        <Notice tone="info" title={t("outbox.files")}>
          <p>{t("outbox.files.text")}</p>
        </Notice>
      )}
      {isBusy && notBefore && (
        <Notice tone="info" title={t("outbox.quiet")}>
          <p>{t("outbox.quiet.text", { when: when(notBefore) })}</p>
        </Notice>
      )}
    </>
  );
}
