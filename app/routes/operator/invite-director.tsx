import { Form } from "@remix-run/react";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { TextField } from "../../ui/form/text-field";
import { useMessages } from "../../ui/messages/messages-provider";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";

/** For an organisation that nobody leads yet. */
export function InviteDirector() {
  const { t } = useMessages();
  return (
    <>
      <Heading level={2}>{t("operator.inviteAgain")}</Heading>
      <Prose>
        <p>{t("operator.inviteAgain.lead")}</p>
      </Prose>
      <Form method="post">
        <TextField
          label={t("operator.new.director")}
          hint={t("operator.new.director.hint")}
          name="director"
          type="email"
          maxLength={254}
          required
        />
        <ButtonRow>
          <Button name="intent" value="invite">
            {t("operator.inviteAgain.send")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
