import { paths } from "../../../../paths";
import { LinkButton } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** The way to the page that mails a link. */
export function LinkWay({ returnTo }: { returnTo: string | null }) {
  const { t } = useMessages();
  return (
    <LinkButton to={paths.askSignInLink(returnTo ?? undefined)}>{t("account.signIn.mailLink")}</LinkButton>
  );
}
