import { type DefaultValue, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { insideRoles, type OwnQuestion, ownQuestionLimits } from "@vensterbank/core";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { FieldErrors } from "../../../ui/form/field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FormProblem } from "../form-problem";
import { OwnQuestionFields } from "./own-question-fields";
import { newQuestion, type OwnQuestionValue, valueOfQuestion } from "./own-question-value";
import styles from "./own-questions.module.css";

export type OwnQuestionsValue = { questions: OwnQuestionValue[] };

interface OwnQuestionsFormProps {
  readonly questions: readonly OwnQuestion[];
  readonly askedIn: Readonly<Record<string, string>>;
  readonly lastResult?: SubmissionResult<string[]>;
  /** What was typed before and could not be kept. */
  readonly typed?: DefaultValue<OwnQuestionsValue>;
}

/** All own questions in one form; every button keeps what was filled in, with and without JavaScript. */
export function OwnQuestionsForm({ questions, askedIn, lastResult, typed }: OwnQuestionsFormProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<OwnQuestionsValue>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: typed ?? { questions: questions.map(valueOfQuestion) },
  });
  const list = fields.questions.getFieldList();
  const { name } = fields.questions;
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      {/* The Enter key presses the first button of a form: that one keeps everything. */}
      <button className={styles.first} tabIndex={-1} aria-hidden>
        {t("common.save")}
      </button>
      <input type="hidden" name="intent" value="save" />
      <FormProblem errors={form.errors} />
      <FieldErrors id="questions-error" errors={fields.questions.errors ?? []} />
      {list.length === 0 && <p>{t("programme.ownQuestions.none")}</p>}
      {list.map((question, index) => (
        <OwnQuestionFields
          key={question.key}
          fields={question.getFieldset()}
          number={index + 1}
          askedIn={askedIn[question.getFieldset().id.initialValue ?? ""]}
          up={index > 0 ? form.reorder.getButtonProps({ name, from: index, to: index - 1 }) : null}
          down={
            index < list.length - 1 ? form.reorder.getButtonProps({ name, from: index, to: index + 1 }) : null
          }
          remove={form.remove.getButtonProps({ name, index })}
        />
      ))}
      {list.length < ownQuestionLimits.questions ? (
        <Button {...form.insert.getButtonProps({ name, defaultValue: newQuestion(insideRoles) })}>
          {t("programme.ownQuestions.add")}
        </Button>
      ) : (
        <p>{t("programme.ownQuestions.full", { max: ownQuestionLimits.questions })}</p>
      )}
      <ButtonRow>
        <Button weight="primary">{t("common.save")}</Button>
      </ButtonRow>
    </Form>
  );
}
