import { type AppError } from "@vensterbank/core";
import { LinkButton } from "../../ui/form/button";
import { Notice } from "../../ui/feedback/notice";
import { messageOfError } from "../../ui/messages/error-text";
import { useMessages } from "../../ui/messages/messages-provider";
import { Heading } from "../../ui/text/heading";

/** In place of a page whose link does not work: why, and where to ask for another one. */
export function LinkOver({ error, again }: { error: AppError; again: string }) {
  const { t, say } = useMessages();
  return (
    <>
      <Heading level={1}>{t("account.link.over.title")}</Heading>
      <Notice tone="warn">
        <p>{say(messageOfError(error))}</p>
      </Notice>
      <LinkButton weight="primary" to={again}>
        {t("account.link.over.again")}
      </LinkButton>
    </>
  );
}
