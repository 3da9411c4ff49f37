import type { QuestionView } from "../../services/respond/get-screen.server";
import styles from "./choice-question.module.css";
import { describedBy, type QuestionFieldProps, QuestionNotes } from "./question-field";

type Choices = Extract<QuestionView, { kind: "rating" | "option" }>;

/** A scale of numbers, a scale of short words that fits on one line of a phone, or words below each other. */
function layoutOf({ choices, own }: Choices): "numbers" | "words" | "list" | "ends" {
  if (own === "choice") return "list";
  if (own === "scale" && choices.every(({ label }) => /^\d/.test(label))) return "ends";
  if (choices.every(({ label }) => /^\d/.test(label)) && choices.length > 7) return "numbers";
  return choices.length === 5 && choices.every(({ label }) => label.length <= 9) ? "words" : "list";
}

/** One question with one answer: real radio buttons, each with its words. */
export function ChoiceQuestion(props: QuestionFieldProps & { readonly question: Choices }) {
  const { question, dontKnow, values, error } = props;
  const { id, text, choices } = question;
  const layout = layoutOf(question);
  const chosen = values[id];
  return (
    <fieldset aria-describedby={describedBy(props)}>
      <legend className={styles.text}>{text}</legend>
      <QuestionNotes question={question} error={error} />
      <div
        className={`${styles.choices} ${styles[layout]}`}
        data-count={question.own === "choice" ? undefined : choices.length}
      >
        {choices.map(({ value, label }) => (
          <label className={styles.choice} key={value}>
            <input type="radio" name={id} value={value} defaultChecked={chosen === value} />
            <span>{layout === "numbers" || layout === "ends" ? <NumberLabel label={label} /> : label}</span>
          </label>
        ))}
      </div>
      {question.dontKnow !== false && (
        <label className={`${styles.choice} ${styles.unknown}`}>
          <input type="radio" name={id} value="dk" defaultChecked={chosen === "dk"} />
          <span>{dontKnow}</span>
        </label>
      )}
    </fieldset>
  );
}

/** "10 very much": the number, and its words below it. */
function NumberLabel({ label }: { label: string }) {
  const [, number, words] = /^(\d+)\s*(.*)$/.exec(label) ?? ["", label, ""];
  return (
    <>
      {number}
      {words !== "" && <span className={styles.end}> {words}</span>}
    </>
  );
}
