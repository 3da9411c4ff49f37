import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextArea } from "../../../../ui/form/text-area";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { FormProblem } from "../../form-problem";
import { type ReplyLimits } from "./reply-form";

interface AdditionFormProps {
  /** How many additions there are. */
  readonly count: number;
  readonly limits: ReplyLimits;
  readonly lastResult?: SubmissionResult<string[]>;
  /** What was typed earlier and is not kept yet. */
  readonly typed?: DefaultValue<AdditionValue>;
}

export type AdditionValue = { nl: string; en: string };

/** What the director adds to a reply that was published. */
export function AdditionForm({ count, limits, lastResult, typed }: AdditionFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<AdditionValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: typed,
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <input type="hidden" name="intent" value="add" />
      {/* Makes it another form once something was added: what was typed into the one before is not offered again. */}
      <input type="hidden" name="count" value={count} />
      <FormProblem errors={form.errors} />
      {(["nl", "en"] as const).map((locale) => (
        <TextArea
          key={locale}
          label={t(`feedback.replyPage.add${locale === "nl" ? "Nl" : "En"}`)}
          name={fields[locale].name}
          defaultValue={fields[locale].initialValue}
          errors={fields[locale].errors}
          maxLength={limits.longest}
          rows={5}
          required
        />
      ))}
      <ButtonRow>
        <Button weight="primary">{t("feedback.replyPage.addButton")}</Button>
      </ButtonRow>
    </Form>
  );
}
