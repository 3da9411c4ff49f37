import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ProposedApp } from "../../../../services/accounts/totp/propose-app.server";
import { Button } from "../../../../ui/form/button";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { QrCode } from "../../../tenant/waves/qr-code";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import styles from "./proposed-app-form.module.css";
import { FormProblem } from "../../../tenant/form-problem";

interface ProposedAppFormProps {
  readonly app: ProposedApp;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** A new secret to scan or to type over, and the first code of the app that knows it. */
export function ProposedAppForm({ app, lastResult }: ProposedAppFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ proposal: string; code: string }>({ lastResult });
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="proposal" value={app.proposal} />
      <FormProblem errors={form.errors} />
      <Heading level={2}>{t("security.app.step.scan")}</Heading>
      <Prose>
        <p>{t("security.app.step.scan.how")}</p>
      </Prose>
      <div className={styles.secret}>
        <span role="img" aria-label={t("security.app.qr")}>
          <QrCode code={app.qr} className={styles.code} />
        </span>
        <div>
          <p>{t("security.app.secret")}</p>
          <p className={styles.key} translate="no">
            {app.groups.map((group, place) => (
              <span key={place}>{group} </span>
            ))}
          </p>
        </div>
      </div>
      <Heading level={2}>{t("security.app.step.code")}</Heading>
      <TextField
        label={t("security.app.code")}
        hint={t("security.app.code.hint")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        errors={fields.code.errors}
        required
      />
      <Button weight="primary">{t("security.app.confirm")}</Button>
    </Form>
  );
}
