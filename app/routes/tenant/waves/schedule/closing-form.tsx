import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Schedule } from "../../../../services/fieldwork/get-schedule.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { FormProblem } from "../../form-problem";
import { MomentFields } from "./moment-fields";
import { resultOf } from "./result-of";

interface ClosingFormProps {
  readonly schedule: Pick<Schedule, "proposed" | "today" | "lastCallMinutes">;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** When an open measurement closes by itself. */
export function ClosingForm({ schedule, lastResult }: ClosingFormProps) {
  const { t } = useMessages();
  const { closing } = schedule.proposed;
  const [form, fields] = useForm<{ closesOn: string; closesTime: string }>({
    id: "close",
    lastResult: resultOf(lastResult, { intent: "close" }),
    shouldValidate: "onSubmit",
    defaultValue: { closesOn: closing.date, closesTime: closing.time },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <input type="hidden" name="intent" value="close" />
      <MomentFields
        of="closing"
        date={fields.closesOn}
        time={fields.closesTime}
        min={schedule.today}
        hint={t("schedule.closing.hint", { minutes: schedule.lastCallMinutes })}
      />
      <ButtonRow>
        <Button>{t("schedule.closing.save")}</Button>
      </ButtonRow>
    </Form>
  );
}
