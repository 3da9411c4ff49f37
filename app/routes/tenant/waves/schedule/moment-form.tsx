import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { LocalTime } from "../../../../services/fieldwork/local-time.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { FormProblem } from "../../form-problem";
import { MomentFields } from "./moment-fields";
import { resultOf } from "./result-of";

interface MomentFormProps {
  readonly intent: "invite" | "remind" | "move";
  /** The step that is moved. */
  readonly step?: string;
  readonly proposed: LocalTime;
  readonly min: string;
  readonly button: string;
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** Asks for the moment of a mail. */
export function MomentForm({ intent, step, proposed, min, button, lastResult }: MomentFormProps) {
  const id = step === undefined ? intent : `${intent}-${step}`;
  const [form, fields] = useForm<{ date: string; time: string }>({
    id,
    lastResult: resultOf(lastResult, { intent, step }),
    shouldValidate: "onSubmit",
    defaultValue: { ...proposed },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <input type="hidden" name="intent" value={intent} />
      {step !== undefined && <input type="hidden" name="step" value={step} />}
      <MomentFields date={fields.date} time={fields.time} min={min} />
      <ButtonRow>
        <Button>{button}</Button>
      </ButtonRow>
    </Form>
  );
}
