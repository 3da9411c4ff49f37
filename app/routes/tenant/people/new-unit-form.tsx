import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { UnitLine } from "../../../services/people/unit-lines.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { fieldOf } from "../field-of";
import { FormProblem } from "../form-problem";
import { unitOptions } from "./unit-options";

interface NewUnitFormProps {
  readonly units: readonly UnitLine[];
  readonly lastResult: SubmissionResult<string[]> | undefined;
}

/** Adds a unit; the first of all is the organisation. */
export function NewUnitForm({ units, lastResult }: NewUnitFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ name: string; code: string; parent: string }>({
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Heading level={2}>{t(units.length === 0 ? "people.unit.first" : "people.unit.new")}</Heading>
      <Form method="post" id={form.id} key={units.length} onSubmit={form.onSubmit} noValidate>
        <FormProblem errors={form.errors} />
        <TextField label={t("people.unit.name")} {...fieldOf(fields.name)} maxLength={200} required />
        <TextField
          label={t("people.code")}
          hint={t("roster.unit.code.made")}
          {...fieldOf(fields.code)}
          maxLength={64}
        />
        {units.length > 0 && (
          <Select
            label={t("people.unit.parent")}
            {...fieldOf(fields.parent)}
            placeholder={t("people.choose")}
            options={unitOptions(units)}
            required
          />
        )}
        <ButtonRow>
          <Button>{t("people.unit.add")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
