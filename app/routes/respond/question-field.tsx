import { type FieldError } from "@vensterbank/core";
import type { QuestionView } from "../../services/respond/get-screen.server";
import { anchorOf, ItemError } from "./error-summary";
import { ChoiceQuestion } from "./choice-question";
import { PointsQuestion } from "./points-question";
import styles from "./question-field.module.css";
import { SelectQuestion } from "./select-question";
import { TextQuestion } from "./text-question";

export interface QuestionFieldProps {
  readonly question: QuestionView;
  readonly dontKnow: string;
  /** Field → text, "" where nothing was filled in. */
  readonly values: Readonly<Record<string, string>>;
  readonly error?: FieldError;
}

/** Ids of what explains a question, for assistive technology. */
export function describedBy({
  question,
  error,
}: Pick<QuestionFieldProps, "question" | "error">): string | undefined {
  const anchor = anchorOf(question.id);
  const ids = [
    question.help === undefined ? [] : [`${anchor}-help`],
    error ? [`${anchor}-error`] : [],
  ].flat();
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** More options than this are a list to open, not a list to read. */
const mostRadios = 7;

/** One question with its answer fields, its error and what the page knew of it. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, values, error } = props;
  const { id } = question;
  const seen = `seen:${id}`;
  return (
    <div className={styles.question} id={anchorOf(id)} data-item={id} data-wrong={error ? true : undefined}>
      <input type="hidden" name={seen} defaultValue={values[seen]} />
      <Field {...props} />
    </div>
  );
}

function Field(props: QuestionFieldProps) {
  const { question } = props;
  switch (question.kind) {
    case "option":
      if (question.choices.length > mostRadios) return <SelectQuestion {...props} question={question} />;
      return <ChoiceQuestion {...props} question={question} />;
    case "rating":
      return <ChoiceQuestion {...props} question={question} />;
    case "points":
      return <PointsQuestion {...props} question={question} />;
    case "text":
      return <TextQuestion {...props} question={question} />;
  }
}

/** Help and error under the question's words. */
export function QuestionNotes({ question, error }: Pick<QuestionFieldProps, "question" | "error">) {
  const anchor = anchorOf(question.id);
  return (
    <>
      {question.help !== undefined && (
        <p className={styles.help} id={`${anchor}-help`}>
          {question.help}
        </p>
      )}
      <ItemError error={error} id={`${anchor}-error`} />
    </>
  );
}
