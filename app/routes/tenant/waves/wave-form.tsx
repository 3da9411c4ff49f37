import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FormProblem } from "../form-problem";
import { MomentFields } from "./schedule/moment-fields";
import styles from "../programmes/programme-form.module.css";

interface WaveFormValue extends Record<string, unknown> {
  title: string;
  opensOn: string;
  closesOn: string;
  closesTime: string;
}

export interface WaveFormProps {
  readonly title?: string;
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  /** Days that may still be changed. */
  readonly days?: readonly ("opensOn" | "closesOn")[];
  /** Of an open measurement: when nobody begins any more, "" without a time; the first day, and how long who has begun may go on. */
  readonly closing?: { readonly time: string; readonly min: string; readonly minutes: number };
  readonly lastResult?: SubmissionResult<string[]>;
  readonly button: string;
}

/** Title and days of a measurement. */
export function WaveForm(props: WaveFormProps) {
  const { t } = useMessages();
  const { lastResult, closing, days = ["opensOn", "closesOn"] } = props;
  const [form, fields] = useForm<WaveFormValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      title: props.title ?? "",
      opensOn: props.opensOn ?? "",
      closesOn: props.closesOn ?? "",
      closesTime: closing?.time ?? "",
    },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextField
        label={t("programme.wave.title")}
        hint={t("programme.wave.title.hint")}
        name={fields.title.name}
        defaultValue={fields.title.initialValue}
        errors={fields.title.errors}
        maxLength={80}
        required
      />
      <div className={styles.thresholds}>
        {days.map((name) => (
          <TextField
            key={name}
            type="date"
            label={t(`programme.wave.${name}`)}
            name={fields[name].name}
            defaultValue={fields[name].initialValue}
            errors={fields[name].errors}
          />
        ))}
      </div>
      {closing && (
        <MomentFields
          of="closing"
          date={fields.closesOn}
          time={fields.closesTime}
          min={closing.min}
          required={closing.time !== ""}
          hint={t("schedule.closing.hint", { minutes: closing.minutes })}
        />
      )}
      <ButtonRow>
        <Button weight="primary">{props.button}</Button>
      </ButtonRow>
    </Form>
  );
}
