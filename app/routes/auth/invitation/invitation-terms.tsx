import type { SubmissionResult } from "@conform-to/react";
import { paths } from "../../../paths";
import type { InvitationView } from "../../../services/members/get-invitation.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { NewAccountForm } from "./new-account-form";

interface InvitationTermsProps {
  readonly invitation: InvitationView;
  readonly signedInAs: string | null;
  /** Address of this page. */
  readonly here: string;
  /** Characters that a password has at least. */
  readonly shortest: number;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Organisation, role and days, and what the holder does next. */
export function InvitationTerms({
  invitation,
  signedInAs,
  here,
  shortest,
  lastResult,
}: InvitationTermsProps) {
  const { t, formats } = useMessages();
  const { organisation, role, endsOn, expiresOn, inviter, step } = invitation;
  const day = (value: string) => formats.date(new Date(value));
  return (
    <>
      <Heading level={1} kicker={t("invitation.title")}>
        {t("invitation.for", { organisation })}
      </Heading>
      <Prose lead>
        <p>{inviter === null ? t("invitation.byOrganisation") : t("invitation.by", { name: inviter })}</p>
      </Prose>
      <DefinitionList
        items={[
          { term: t("invitation.organisation"), value: organisation },
          { term: t("invitation.role"), value: t(`common.role.${role}`) },
          { term: t("invitation.endsOn"), value: endsOn === null ? t("invitation.noEnd") : day(endsOn) },
          { term: t("invitation.expires"), value: day(expiresOn) },
        ]}
      />
      {signedInAs !== null && (
        <Prose>
          <p>{t("invitation.signedInAs", { name: signedInAs })}</p>
        </Prose>
      )}
      {step === "accept" && (
        // Plain forms: whoever accepts goes on in the words of another place.
        <form method="post">
          <ButtonRow>
            <Button weight="primary">{t("invitation.accept")}</Button>
          </ButtonRow>
        </form>
      )}
      {step === "other-account" && (
        <>
          <Prose>
            <p>{t("invitation.other")}</p>
          </Prose>
          <form method="post" action={paths.signOut()}>
            <ButtonRow>
              <Button>{t("invitation.signOut")}</Button>
            </ButtonRow>
          </form>
        </>
      )}
      {step === "sign-in" && (
        <>
          <Prose>
            <p>{t("invitation.signIn.why")}</p>
          </Prose>
          <p>
            <a href={paths.signIn(here)}>{t("invitation.signIn")}</a>
          </p>
        </>
      )}
      {step === "new-account" && <NewAccountForm shortest={shortest} lastResult={lastResult} />}
    </>
  );
}
