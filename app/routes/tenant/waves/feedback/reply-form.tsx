import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { FeedbackArticle } from "../../../../services/feedback/feedback-article.server";
import type { LookBackValue, ReplyPage } from "../../../../services/feedback/get-reply.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { FieldErrors } from "../../../../ui/form/field";
import { TextArea } from "../../../../ui/form/text-area";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { FormProblem } from "../../form-problem";
import css from "./feedback-editor.module.css";
import { LookBackFields } from "./look-back-fields";

type Written = Extract<ReplyPage, { state: "edit" | "read" }>;
type AgreementValue = Written["agreements"][number];

export interface ReplyLimits {
  readonly shortest: number;
  readonly longest: number;
  readonly what: number;
  readonly who: number;
  readonly agreements: number;
}

interface ReplyFormProps extends Pick<Written, "reply" | "agreements" | "before" | "today"> {
  /** What was agreed last time; null = nothing. */
  readonly agreed: FeedbackArticle["before"];
  readonly limits: ReplyLimits;
  readonly lastResult?: SubmissionResult<string[]>;
  /** What was typed earlier and is not kept yet. */
  readonly typed?: DefaultValue<ReplyValue>;
}

/** As the form holds it: a type, because what names fields wants one. */
export type ReplyValue = {
  nl: string;
  en: string;
  before: LookBackValue[];
  agreements: AgreementValue[];
};

const newAgreement: AgreementValue = { id: "", whatNl: "", whatEn: "", who: "", dueOn: "" };

/** The director's words and what was agreed; rows come and go with and without JavaScript. */
export function ReplyForm(props: ReplyFormProps) {
  const { reply, agreements, before, agreed, today, limits, lastResult, typed } = props;
  const { t } = useMessages();
  const [form, fields] = useForm<ReplyValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: typed ?? {
      nl: reply?.nl ?? "",
      en: reply?.en ?? "",
      before: [...before],
      agreements: agreements.length === 0 ? [newAgreement] : [...agreements],
    },
  });
  const list = fields.agreements.getFieldList();
  const { name } = fields.agreements;
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      {/* The Enter key presses the first button of a form: that one keeps everything. */}
      <button className={css.first} tabIndex={-1} aria-hidden>
        {t("common.save")}
      </button>
      <input type="hidden" name="intent" value="reply" />
      <FormProblem errors={form.errors} />
      {(["nl", "en"] as const).map((locale) => (
        <TextArea
          key={locale}
          label={t(`feedback.replyPage.reply${locale === "nl" ? "Nl" : "En"}`)}
          name={fields[locale].name}
          hint={t("feedback.replyPage.reply.hint", { min: limits.shortest })}
          defaultValue={fields[locale].initialValue}
          errors={fields[locale].errors}
          maxLength={limits.longest}
          rows={8}
          required
        />
      ))}
      {agreed && (
        <LookBackFields
          before={agreed}
          fields={fields.before.getFieldList().map((one) => one.getFieldset())}
          longest={limits.what}
        />
      )}
      <Heading level={2}>{t("feedback.replyPage.agreements")}</Heading>
      <Prose>
        <p>{t("feedback.replyPage.agreements.lead")}</p>
      </Prose>
      <FieldErrors id="agreements-error" errors={fields.agreements.errors ?? []} />
      {list.map((item, index) => {
        const one = item.getFieldset();
        const propsOf = (field: "whatNl" | "whatEn" | "who" | "dueOn") => ({
          label: t(`feedback.replyPage.${field}`),
          name: one[field].name,
          defaultValue: one[field].initialValue,
          errors: one[field].errors,
          required: true,
        });
        const number = index + 1;
        return (
          <fieldset key={item.key} className={css.block}>
            <legend>{t("feedback.replyPage.agreement", { number })}</legend>
            <input type="hidden" name={one.id.name} defaultValue={one.id.initialValue} />
            <div className={css.pair}>
              <TextArea {...propsOf("whatNl")} rows={2} maxLength={limits.what} />
              <TextArea {...propsOf("whatEn")} rows={2} maxLength={limits.what} />
              <TextField {...propsOf("who")} hint={t("feedback.replyPage.who.hint")} maxLength={limits.who} />
              <TextField {...propsOf("dueOn")} type="date" min={today} />
            </div>
            {list.length > 1 && (
              <Button weight="quiet" {...form.remove.getButtonProps({ name, index })}>
                {t("feedback.replyPage.remove", { number })}
              </Button>
            )}
          </fieldset>
        );
      })}
      {list.length < limits.agreements && (
        <Button {...form.insert.getButtonProps({ name, defaultValue: newAgreement })}>
          {t("feedback.replyPage.add")}
        </Button>
      )}
      <ButtonRow>
        <Button weight="primary">{t("common.save")}</Button>
      </ButtonRow>
    </Form>
  );
}
