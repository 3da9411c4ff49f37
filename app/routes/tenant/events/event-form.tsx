import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { EventLine } from "../../../services/events/list-events.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FormProblem } from "../form-problem";

interface EventFormProps {
  readonly event?: EventLine;
  readonly kinds: readonly EventLine["kind"][];
  /** For a new event: where it belongs. */
  readonly programmes?: readonly { readonly id: string; readonly name: string }[];
  readonly lastResult?: SubmissionResult<string[]>;
  readonly button: string;
}

/** A dated change event, new or known. */
export function EventForm({ event, kinds, programmes = [], lastResult, button }: EventFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ date: string; kind: string; title: string }>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { date: event?.date ?? "", kind: event?.kind ?? "", title: event?.title ?? "" },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      {programmes.length > 1 ? (
        <Select
          label={t("programme.event.programme")}
          name="programme"
          options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      ) : (
        programmes.map(({ id }) => <input type="hidden" key={id} name="programme" value={id} />)
      )}
      <TextField
        label={t("programme.event.title")}
        name="title"
        defaultValue={fields.title.initialValue}
        errors={fields.title.errors}
        maxLength={200}
        required
      />
      <TextField
        label={t("programme.event.date")}
        type="date"
        name="date"
        defaultValue={fields.date.initialValue}
        errors={fields.date.errors}
        required
      />
      <Select
        label={t("programme.event.kind")}
        name="kind"
        defaultValue={fields.kind.initialValue}
        errors={fields.kind.errors}
        placeholder={t("people.choose")}
        options={kinds.map((kind) => ({ value: kind, label: t(`programme.event.kind.${kind}`) }))}
        required
      />
      <ButtonRow>
        <Button weight="primary">{button}</Button>
      </ButtonRow>
    </Form>
  );
}
