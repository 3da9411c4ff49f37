import { type SubmissionResult, useForm } from "@conform-to/react";
import type { MailSettings } from "../../../../services/settings/mail-settings.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { Select } from "../../../../ui/form/select";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { fieldOf } from "../../field-of";
import { FormProblem } from "../../form-problem";

interface MailFormProps {
  readonly settings: MailSettings;
  readonly zones: readonly string[];
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Sender, address for answers and time zone. */
export function MailForm({ settings, zones, lastResult }: MailFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ senderName: string; replyTo: string; timeZone: string }>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      senderName: settings.senderName ?? "",
      replyTo: settings.replyTo ?? "",
      timeZone: settings.timeZone,
    },
  });
  return (
    <form method="post" id={form.id} noValidate>
      <FormProblem errors={form.errors} />
      <TextField
        label={t("texts.mail.senderName")}
        hint={t("texts.mail.senderName.hint")}
        {...fieldOf(fields.senderName)}
        maxLength={100}
      />
      <TextField
        label={t("texts.mail.replyTo")}
        hint={t("texts.mail.replyTo.hint")}
        name="replyTo"
        type="email"
        defaultValue={fields.replyTo.initialValue}
        errors={fields.replyTo.errors}
        maxLength={254}
      />
      <Select
        label={t("texts.mail.timeZone")}
        hint={t("texts.mail.timeZone.hint")}
        {...fieldOf(fields.timeZone)}
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        required
      />
      <ButtonRow>
        <Button weight="primary">{t("common.save")}</Button>
      </ButtonRow>
    </form>
  );
}
