import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { insideRoles } from "@vensterbank/core";
import type { PersonForm as PersonFormData } from "../../../services/people/get-person.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { fieldOf } from "../field-of";
import { FormProblem } from "../form-problem";
import { unitOptions } from "./unit-options";

interface PersonFormValue extends Record<string, unknown> {
  code: string;
  name: string;
  email: string;
  role: string;
  unit: string;
  activeFrom: string;
  activeTo: string;
}

interface PersonFormProps extends PersonFormData {
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Somebody on the staff list, new or known. */
export function PersonForm({ person, units, today, lastResult }: PersonFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<PersonFormValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      code: person?.code ?? "",
      name: person?.name ?? "",
      email: person?.email ?? "",
      role: person?.role ?? "",
      unit: person?.unitId ?? "",
      activeFrom: person?.activeFrom ?? today,
      activeTo: person?.activeTo ?? "",
    },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextField label={t("people.person.name")} {...fieldOf(fields.name)} maxLength={200} required />
      <TextField
        label={t("people.code")}
        hint={t(person === null ? "roster.person.code.made" : "people.person.code.hint")}
        {...fieldOf(fields.code)}
        maxLength={64}
        required={person !== null}
      />
      <TextField label={t("people.person.email")} type="email" {...fieldOf(fields.email)} maxLength={254} />
      <Select
        label={t("people.person.role")}
        {...fieldOf(fields.role)}
        placeholder={t("people.choose")}
        options={insideRoles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        required
      />
      <Select
        label={t("people.unit")}
        {...fieldOf(fields.unit)}
        placeholder={t("people.choose")}
        options={unitOptions(units)}
        required
      />
      <TextField label={t("people.person.activeFrom")} type="date" {...fieldOf(fields.activeFrom)} required />
      <TextField
        label={t("people.person.activeTo")}
        hint={t("people.person.activeTo.hint")}
        type="date"
        {...fieldOf(fields.activeTo)}
      />
      <ButtonRow>
        <Button weight="primary">{t("common.save")}</Button>
      </ButtonRow>
    </Form>
  );
}
