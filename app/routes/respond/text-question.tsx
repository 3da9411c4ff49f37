import type { QuestionView } from "../../services/respond/get-screen.server";
import fields from "../../ui/form/field.module.css";
import styles from "./choice-question.module.css";
import { anchorOf } from "./error-summary";
import { describedBy, type QuestionFieldProps, QuestionNotes } from "./question-field";

type Text = Extract<QuestionView, { kind: "text" }>;

/** An answer in one's own words, with who reads it beside the field. */
export function TextQuestion(props: QuestionFieldProps & { readonly question: Text }) {
  const { question, values, error } = props;
  const { id, text, maxLength } = question;
  const control = `${anchorOf(id)}-field`;
  return (
    <>
      <label className={styles.text} htmlFor={control}>
        {text}
      </label>
      <QuestionNotes question={question} error={error} />
      <textarea
        className={fields.control}
        id={control}
        name={id}
        rows={7}
        maxLength={maxLength}
        defaultValue={values[id]}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      />
    </>
  );
}
