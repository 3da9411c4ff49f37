import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "../../../../ui/form/button";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { LanguageSwitch } from "../../../../ui/shell/language-switch";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { Heading } from "../../../../ui/text/heading";
import styles from "./account.module.css";
import { FormProblem } from "../../../tenant/form-problem";

interface AboutSectionProps {
  readonly name: string;
  readonly email: string;
  /** The name can be changed in this session. */
  readonly mayChange: boolean;
  readonly lastResult?: SubmissionResult<string[]>;
}

export function AboutSection({ name, email, mayChange, lastResult }: AboutSectionProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ name: string }>({ lastResult, defaultValue: { name } });
  return (
    <section aria-labelledby="about">
      <Heading level={2} id="about">
        {t("security.about.title")}
      </Heading>
      <DefinitionList
        items={[
          ...(mayChange ? [] : [{ term: t("security.about.name"), value: name }]),
          { term: t("security.about.email"), value: <Address email={email} /> },
          { term: t("security.about.language"), value: <ThisLanguage /> },
        ]}
      />
      <FormProblem errors={form.errors} />
      {mayChange && (
        <Form method="post" id={form.id} className={styles.form} noValidate>
          <TextField
            key={name}
            label={t("security.about.name")}
            hint={t("security.about.name.hint")}
            name="name"
            autoComplete="name"
            maxLength={100}
            defaultValue={fields.name.initialValue}
            errors={fields.name.errors}
            required
          />
          <Button>{t("common.save")}</Button>
        </Form>
      )}
    </section>
  );
}

function Address({ email }: { email: string }) {
  const { t } = useMessages();
  return (
    <>
      <span className={styles.named}>{email}</span>
      <p className={styles.soft}>{t("security.about.email.who")}</p>
    </>
  );
}

function ThisLanguage() {
  const { t, locale } = useMessages();
  return (
    <span className={styles.way}>
      <span>{t(`common.language.${locale}`)}</span>
      <LanguageSwitch />
    </span>
  );
}
