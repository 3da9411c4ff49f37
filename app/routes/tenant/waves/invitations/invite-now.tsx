import { Form } from "@remix-run/react";
import { paths } from "../../../../paths";
import type { InvitationsView } from "../../../../services/outbox/get-invitations.server";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button, LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { EmptyState } from "../../../../ui/feedback/empty-state";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useTenant } from "../../use-tenant";
import { useScheduleWords } from "../schedule/use-schedule-words";

/** The first thing to do: look at the mail, and send it. */
export function InviteNow({ view }: { readonly view: InvitationsView }) {
  const { t } = useMessages();
  const { when } = useScheduleWords();
  const tenant = useTenant();
  const { id, canInvite, byMail, notBefore, status } = view;
  if (status !== "open") return null;
  const look = (
    <LinkButton to={paths.waveMail(tenant, id, "invite")} weight={canInvite ? "secondary" : "quiet"}>
      {t("outbox.look")}
    </LinkButton>
  );
  if (!canInvite || byMail === 0) return <ButtonRow>{look}</ButtonRow>;
  return (
    <EmptyState title={t("outbox.none")}>
      <p>{t("outbox.none.text")}</p>
      <ButtonRow>
        <Dialog opener={t("outbox.invite")} title={t("outbox.invite")} weight="primary">
          <p>{t("outbox.invite.confirm", { count: byMail })}</p>
          {notBefore && <p>{t("outbox.quiet.text", { when: when(notBefore) })}</p>}
          <Form method="post">
            <ButtonRow>
              <Button weight="primary" name="intent" value="invite">
                {t("outbox.invite")}
              </Button>
            </ButtonRow>
          </Form>
        </Dialog>
        {look}
        <LinkButton to={paths.waveSchedule(tenant, id)} weight="quiet">
          {t("outbox.toSchedule")}
        </LinkButton>
      </ButtonRow>
    </EmptyState>
  );
}
