import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";

/** The same for an invitation that was used, withdrawn, is too old, or never was. */
export function InvitationOver() {
  const { t } = useMessages();
  return (
    <>
      <Heading level={1}>{t("invitation.over.title")}</Heading>
      <Prose>
        <p>{t("invitation.over.why")}</p>
      </Prose>
    </>
  );
}
