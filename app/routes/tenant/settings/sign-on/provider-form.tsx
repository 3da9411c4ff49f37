import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { SignOnSettings } from "../../../../services/sso/get-sign-on-settings.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { Select } from "../../../../ui/form/select";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { FormProblem } from "../../form-problem";

interface ProviderFormProps {
  readonly provider: SignOnSettings["provider"];
  readonly roles: readonly ("board" | "coordinator")[];
  readonly lastResult?: SubmissionResult<string[]>;
}

interface Fields {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  readonly withoutSecret: string;
  readonly joinRole: string;
  readonly enabled: string;
  readonly required: string;
}

const marked = (on: boolean | undefined) => (on ? "on" : "");

/** What the provider gave. The secret goes in and never comes back. */
export function ProviderForm({ provider, roles, lastResult }: ProviderFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<Fields>({
    id: "provider",
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: {
      issuer: provider?.issuer ?? "",
      clientId: provider?.clientId ?? "",
      secret: "",
      withoutSecret: marked(provider ? !provider.hasSecret : false),
      joinRole: provider?.joinRole ?? "",
      enabled: marked(provider?.enabled),
      required: marked(provider?.required),
    },
  });
  const chosen = (field: { initialValue?: string }) => (field.initialValue === "on" ? ["on"] : []);
  return (
    <Form method="post" id={form.id} noValidate>
      <Heading level={2}>{t("signOn.provider")}</Heading>
      <FormProblem errors={form.errors} />
      <TextField
        label={t("signOn.issuer")}
        hint={t("signOn.issuer.hint")}
        name="issuer"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={fields.issuer.initialValue}
        errors={fields.issuer.errors}
        maxLength={500}
        required
      />
      <TextField
        label={t("signOn.clientId")}
        name="clientId"
        autoComplete="off"
        spellCheck={false}
        defaultValue={fields.clientId.initialValue}
        errors={fields.clientId.errors}
        maxLength={300}
        required
      />
      <TextField
        label={t(provider?.hasSecret ? "signOn.secret.replace" : "signOn.secret")}
        hint={t(provider?.hasSecret ? "signOn.secret.replace.hint" : "signOn.secret.hint")}
        name="secret"
        type="password"
        autoComplete="new-password"
        errors={fields.secret.errors}
        maxLength={1000}
        required={!provider?.hasSecret}
      />
      <ChoiceGroup
        label={t("signOn.withoutSecret.question")}
        name="withoutSecret"
        pick="several"
        chosen={chosen(fields.withoutSecret)}
        errors={fields.withoutSecret.errors}
        choices={[{ value: "on", label: t("signOn.withoutSecret") }]}
      />
      <Select
        label={t("signOn.joinRole")}
        hint={t("signOn.joinRole.hint")}
        name="joinRole"
        defaultValue={fields.joinRole.initialValue}
        errors={fields.joinRole.errors}
        placeholder={t("signOn.joinRole.none")}
        options={roles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
      />
      <ChoiceGroup
        label={t("signOn.use")}
        name="enabled"
        pick="several"
        chosen={chosen(fields.enabled)}
        errors={fields.enabled.errors}
        choices={[{ value: "on", label: t("signOn.enabled") }]}
      />
      <ChoiceGroup
        label={t("signOn.required.question")}
        name="required"
        pick="several"
        chosen={chosen(fields.required)}
        errors={fields.required.errors}
        choices={[{ value: "on", label: t("signOn.required"), hint: t("signOn.required.hint") }]}
      />
      <ButtonRow>
        <Button weight="primary" name="intent" value="save">
          {t("common.save")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
