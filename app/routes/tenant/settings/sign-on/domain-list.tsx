import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { SignOnSettings } from "../../../../services/sso/get-sign-on-settings.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { FormProblem } from "../../form-problem";

interface DomainListProps {
  readonly domains: SignOnSettings["domains"];
  readonly lastResult?: SubmissionResult<string[]>;
}

/** Mail domains that the organisation says are its own, and which of them were confirmed. */
export function DomainList({ domains, lastResult }: DomainListProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ domain: string }>({
    id: "domain",
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Heading level={2}>{t("signOn.domains")}</Heading>
      <Prose>
        <p>{t("signOn.domains.lead")}</p>
      </Prose>
      {domains.length > 0 && (
        <Table
          caption={t("signOn.domains")}
          captionHidden
          columns={[
            { key: "domain", label: t("signOn.domain") },
            { key: "state", label: t("signOn.domain.state") },
            { key: "drop", label: t("signOn.domain.do") },
          ]}
          rows={domains.map(({ domain, isConfirmed }) => ({
            key: domain,
            cells: {
              domain,
              state: t(isConfirmed ? "signOn.domain.confirmed" : "signOn.domain.waiting"),
              drop: (
                <Form method="post">
                  <input type="hidden" name="domain" value={domain} />
                  <Button name="intent" value="drop" aria-label={t("signOn.domain.drop.of", { domain })}>
                    {t("signOn.domain.drop")}
                  </Button>
                </Form>
              ),
            },
          }))}
        />
      )}
      <Form method="post" id={form.id} key={domains.length} noValidate>
        <FormProblem errors={form.errors} />
        <TextField
          label={t("signOn.domain")}
          hint={t("signOn.domain.hint")}
          name="domain"
          autoComplete="off"
          spellCheck={false}
          defaultValue={fields.domain.initialValue}
          errors={fields.domain.errors}
          maxLength={260}
          required
        />
        <ButtonRow>
          <Button name="intent" value="claim">
            {t("signOn.domain.claim")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
