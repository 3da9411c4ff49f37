import { paths } from "../../../../paths";
import { LinkButton } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** The way to the sign-on of one's own organisation. */
export function OrganisationWay({ returnTo }: { returnTo: string | null }) {
  const { t } = useMessages();
  return (
    <LinkButton to={paths.findSignOn(returnTo ?? undefined)}>{t("account.signIn.organisation")}</LinkButton>
  );
}
