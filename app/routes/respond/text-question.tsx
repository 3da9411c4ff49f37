import { useState } from "react";
import type { QuestionView } from "../../services/respond/get-screen.server";
import fields from "../../ui/form/field.module.css";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./choice-question.module.css";
import { anchorOf } from "./error-summary";
import { describedBy, type QuestionFieldProps, QuestionNotes } from "./question-field";

type Text = Extract<QuestionView, { kind: "text" }>;

/** From this share of the most characters on, the field says how many are left. */
const nearlyFull = 0.9;

/**
 * An answer in one's own words, with who reads it beside the field. What is too long is not cut while somebody types or
 * pastes: it stays, and the field says how much it is too much.
 */
export function TextQuestion(props: QuestionFieldProps & { readonly question: Text }) {
  const { question, values, error } = props;
  const { id, text, maxLength } = question;
  const { t } = useMessages();
  const [length, setLength] = useState((values[id] ?? "").length);
  const control = `${anchorOf(id)}-field`;
  const left = maxLength - length;
  const room = `${control}-room`;
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
        defaultValue={values[id]}
        aria-describedby={[describedBy(props), room].filter(Boolean).join(" ")}
        aria-invalid={error || left < 0 ? true : undefined}
        onChange={(event) => setLength(event.target.value.length)}
      />
      <p className={left < 0 ? fields.error : fields.hint} id={room} role="status">
        {left < 0
          ? t("respond.text.over", { count: -left, max: maxLength })
          : length >= nearlyFull * maxLength && t("respond.text.left", { count: left })}
      </p>
    </>
  );
}
