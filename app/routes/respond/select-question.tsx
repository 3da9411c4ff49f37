import type { QuestionView } from "../../services/respond/get-screen.server";
import { useMessages } from "../../ui/messages/messages-provider";
import fields from "../../ui/form/field.module.css";
import styles from "./choice-question.module.css";
import { anchorOf } from "./error-summary";
import { describedBy, type QuestionFieldProps, QuestionNotes } from "./question-field";

type Choices = Extract<QuestionView, { kind: "rating" | "option" }>;

/** One answer out of many: a list to open. */
export function SelectQuestion(props: QuestionFieldProps & { readonly question: Choices }) {
  const { question, dontKnow, values, error } = props;
  const { t } = useMessages();
  const { id, text, choices } = question;
  const control = `${anchorOf(id)}-field`;
  return (
    <>
      <label className={styles.text} htmlFor={control}>
        {text}
      </label>
      <QuestionNotes question={question} error={error} />
      <select
        className={fields.control}
        id={control}
        name={id}
        defaultValue={values[id]}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? true : undefined}
      >
        <option value="">{t("respond.choose")}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value="dk">{dontKnow}</option>
      </select>
    </>
  );
}
