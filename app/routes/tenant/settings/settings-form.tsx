import { type SubmissionResult, useForm } from "@conform-to/react";
import type { Locale } from "@vensterbank/core";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { fieldOf } from "../field-of";
import { FormProblem } from "../form-problem";

interface SettingsFormProps {
  readonly name: string;
  readonly locale: Locale;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Name and language. A plain form: another language means other words, so the page is loaded anew. */
export function SettingsForm({ name, locale, lastResult }: SettingsFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ name: string; locale: string }>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { name, locale },
  });
  return (
    <form method="post" id={form.id} noValidate>
      <FormProblem errors={form.errors} />
      <TextField label={t("settings.name")} {...fieldOf(fields.name)} maxLength={200} required />
      <Select
        label={t("settings.locale")}
        hint={t("settings.locale.hint")}
        {...fieldOf(fields.locale)}
        options={(["nl", "en"] as const).map((one) => ({ value: one, label: t(`common.language.${one}`) }))}
        required
      />
      <ButtonRow>
        <Button weight="primary">{t("common.save")}</Button>
      </ButtonRow>
    </form>
  );
}
