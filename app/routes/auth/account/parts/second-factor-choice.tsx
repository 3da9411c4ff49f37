import { paths } from "../../../../paths";
import { LinkButton } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";

interface SecondFactorChoiceProps {
  readonly returnTo: string | null;
  /** This address knows passkeys. */
  readonly passkeys: boolean;
}

/** The second factors that somebody who has none can make. */
export function SecondFactorChoice({ returnTo, passkeys }: SecondFactorChoiceProps) {
  const { t } = useMessages();
  const back = returnTo ?? undefined;
  return (
    <>
      <Heading level={2}>{t("security.app.title")}</Heading>
      <Prose>
        <p>{t("security.second.app.what")}</p>
      </Prose>
      <p>
        <LinkButton weight="primary" to={paths.authenticator(back)}>
          {t("security.second.app")}
        </LinkButton>
      </p>
      {passkeys && (
        <>
          <Heading level={2}>{t("security.passkeys.title")}</Heading>
          <Prose>
            <p>{t("security.second.passkey.what")}</p>
          </Prose>
          <p>
            <LinkButton to={paths.passkeys(back)}>{t("security.second.passkey")}</LinkButton>
          </p>
        </>
      )}
    </>
  );
}
