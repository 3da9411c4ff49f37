import { type SubmissionResult, useForm } from "@conform-to/react";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { Notice } from "../../../ui/feedback/notice";
import { messageOfFieldError } from "../../../ui/messages/error-text";

/** Name and password of somebody who has no account yet. */
export function NewAccountForm({
  shortest,
  lastResult,
}: {
  /** Characters that a password has at least. */
  readonly shortest: number;
  readonly lastResult?: SubmissionResult<string[]>;
}) {
  const { t, say } = useMessages();
  const [form, fields] = useForm<{ name: string; password: string }>({
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Heading level={2}>{t("invitation.new.title")}</Heading>
      <Prose>
        <p>{t("invitation.new.lead")}</p>
      </Prose>
      {form.errors?.map((error) => (
        <Notice key={error} tone="error">
          <p>{say(messageOfFieldError(error))}</p>
        </Notice>
      ))}
      <form method="post" id={form.id} noValidate>
        <TextField
          label={t("invitation.new.name")}
          name="name"
          autoComplete="name"
          defaultValue={fields.name.initialValue}
          errors={fields.name.errors}
          maxLength={100}
          required
        />
        <TextField
          label={t("invitation.new.password")}
          hint={t("invitation.new.password.hint", { min: shortest })}
          name="password"
          type="password"
          autoComplete="new-password"
          errors={fields.password.errors}
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("invitation.new.button")}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
