import { Form } from "@remix-run/react";
import type { InvitationsView } from "../../../../services/outbox/get-invitations.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** Who was left out when invitations went to everybody, and the way to invite them all the same. */
export function MissedInvitations({ view: { missed } }: { readonly view: InvitationsView }) {
  const { t } = useMessages();
  if (missed === 0) return null;
  return (
    <Notice tone="warn" title={t("outbox.missed", { count: missed })}>
      <p>{t("outbox.missed.text")}</p>
      <Form method="post">
        <ButtonRow>
          <Button name="intent" value="resend-missed">
            {t("outbox.missed.button")}
          </Button>
        </ButtonRow>
      </Form>
    </Notice>
  );
}
