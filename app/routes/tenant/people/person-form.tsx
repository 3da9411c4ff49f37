import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { insideRoles } from "@vensterbank/core";
import type { PersonForm as PersonFormData } from "../../../services/people/get-person.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
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
  const wired = (name: keyof PersonFormValue & string) => ({
    name,
    defaultValue: fields[name].initialValue as string | undefined,
    errors: fields[name].errors,
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextField label={t("people.person.name")} {...wired("name")} maxLength={200} required />
      <TextField
        label={t("people.code")}
        hint={t("people.person.code.hint")}
        {...wired("code")}
        maxLength={64}
        required
      />
      <TextField label={t("people.person.email")} type="email" {...wired("email")} maxLength={254} />
      <Select
        label={t("people.person.role")}
        {...wired("role")}
        placeholder={t("people.choose")}
        options={insideRoles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        required
      />
      <Select
        label={t("people.unit")}
        {...wired("unit")}
        placeholder={t("people.choose")}
        options={unitOptions(units)}
        required
      />
      <TextField label={t("people.person.activeFrom")} type="date" {...wired("activeFrom")} required />
      <TextField
        label={t("people.person.activeTo")}
        hint={t("people.person.activeTo.hint")}
        type="date"
        {...wired("activeTo")}
      />
      <ButtonRow>
        <Button weight="primary">{t("common.save")}</Button>
      </ButtonRow>
    </Form>
  );
}
