import { Form } from "@remix-run/react";
import type { InvitationLine } from "../../../../services/members/list-members.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Tag } from "../../../../ui/text/tag";
import { useDay } from "../../use-day";

/** Invitations that nobody took up yet. */
export function InvitationTable({ invitations }: { invitations: readonly InvitationLine[] }) {
  const { t } = useMessages();
  const day = useDay();
  return (
    <Table
      caption={t("settings.invitations")}
      captionHidden
      columns={[
        { key: "email", label: t("settings.members.email") },
        { key: "role", label: t("settings.members.role") },
        { key: "endsOn", label: t("settings.members.endsOn") },
        { key: "sentOn", label: t("settings.invitations.sent") },
        { key: "expiresOn", label: t("settings.invitations.expires") },
        { key: "do", label: t("settings.invitations.do") },
      ]}
      rows={invitations.map(({ id, email, role, endsOn, sentOn, expiresOn, expired }) => ({
        key: id,
        cells: {
          email,
          role: t(`common.role.${role}`),
          endsOn: endsOn === null ? t("settings.members.noEnd") : day(endsOn),
          sentOn: day(sentOn),
          expiresOn: expired ? <Tag tone="faint">{t("settings.invitations.expired")}</Tag> : day(expiresOn),
          do: (
            <Form method="post">
              <input type="hidden" name="invitation" value={id} />
              <ButtonRow>
                <Button
                  weight="quiet"
                  name="intent"
                  value="resend"
                  aria-label={t("settings.invitations.resend.of", { email })}
                >
                  {t("settings.invitations.resend")}
                </Button>
                <Button
                  weight="quiet"
                  name="intent"
                  value="withdraw"
                  aria-label={t("settings.invitations.withdraw.of", { email })}
                >
                  {t("settings.invitations.withdraw")}
                </Button>
              </ButtonRow>
            </Form>
          ),
        },
      }))}
    />
  );
}
