import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { defaultSectors } from "@vensterbank/core";
import type { PartnerForm as PartnerFormData } from "../../../services/partners/get-partner.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { fieldOf } from "../field-of";
import { FormProblem } from "../form-problem";
import { useSector } from "./use-sector";

interface PartnerFormValue extends Record<string, unknown> {
  code: string;
  name: string;
  sector: string;
  ownSector: string;
}

interface PartnerFormProps extends Pick<PartnerFormData, "partner" | "ownSectors"> {
  readonly lastResult?: SubmissionResult<string[]>;
}

/** A partner organisation, new or known. */
export function PartnerForm({ partner, ownSectors, lastResult }: PartnerFormProps) {
  const { t } = useMessages();
  const sector = useSector();
  const [form, fields] = useForm<PartnerFormValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      code: partner?.code ?? "",
      name: partner?.name ?? "",
      sector: partner?.sector ?? "",
      ownSector: "",
    },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextField label={t("people.partner.name")} {...fieldOf(fields.name)} maxLength={200} required />
      <TextField
        label={t("people.code")}
        hint={t(partner === null ? "roster.unit.code.made" : "people.partner.code.hint")}
        {...fieldOf(fields.code)}
        maxLength={64}
        required={partner !== null}
      />
      <Select
        label={t("people.partner.sector")}
        {...fieldOf(fields.sector)}
        placeholder={t("people.choose")}
        options={[...defaultSectors, ...ownSectors].map((value) => ({ value, label: sector(value) }))}
        required
      />
      <TextField
        label={t("people.partner.ownSector")}
        hint={t("people.partner.ownSector.hint")}
        {...fieldOf(fields.ownSector)}
        maxLength={80}
      />
      <ButtonRow>
        <Button weight="primary">
          {t(partner?.proposed === true ? "people.partner.accept" : "common.save")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
