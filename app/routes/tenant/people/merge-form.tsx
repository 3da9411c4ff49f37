import { type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { PartnerForm } from "../../../services/partners/get-partner.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";

interface MergeFormProps extends Pick<PartnerForm, "choices"> {
  readonly name: string;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Says that a partner is the same as another one, and what that does and does not change. */
export function MergeForm({ name, choices, lastResult }: MergeFormProps) {
  const { t } = useMessages();
  const { near, others } = choices;
  if (near.length + others.length === 0) return null;
  const sent = lastResult?.initialValue as { into?: string } | undefined;
  return (
    <section aria-labelledby="merge">
      <Heading level={2} id="merge">
        {t("people.merge")}
      </Heading>
      <Prose>
        <p>{t("people.merge.why", { name })}</p>
        <p>{t("people.merge.waves")}</p>
      </Prose>
      <Form method="post" noValidate>
        <input type="hidden" name="intent" value="merge" />
        <FormProblem errors={lastResult?.error?.[""] ?? []} />
        <Select
          label={t("people.merge.into", { name })}
          name="into"
          defaultValue={sent?.into ?? near[0]?.id ?? ""}
          errors={lastResult?.error?.into ?? undefined}
          placeholder={t("people.choose")}
          options={[
            ...near.map((one) => ({ value: one.id, label: t("people.merge.near", { name: one.name }) })),
            ...others.map((one) => ({ value: one.id, label: one.name })),
          ]}
          required
        />
        <ButtonRow>
          <Button>{t("people.merge.do")}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}
