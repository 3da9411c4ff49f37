import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FormProblem } from "../form-problem";

interface ProgrammeNameFormProps {
  readonly name: string;
  readonly endsOn: string | null;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** What may change while a measurement is open: the name, and the last day, to a nearer one. */
export function ProgrammeNameForm({ name, endsOn, lastResult }: ProgrammeNameFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ name: string; endsOn: string }>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { name, endsOn: endsOn ?? "" },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextField
        label={t("programme.name")}
        name="name"
        defaultValue={fields.name.initialValue}
        errors={fields.name.errors}
        maxLength={120}
        required
      />
      <TextField
        type="date"
        label={t("retention.lastDay")}
        hint={t("retention.lastDay.hint")}
        name="endsOn"
        defaultValue={fields.endsOn.initialValue}
        errors={fields.endsOn.errors}
      />
      <ButtonRow>
        <Button weight="primary" name="intent" value="rename">
          {t("common.save")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
