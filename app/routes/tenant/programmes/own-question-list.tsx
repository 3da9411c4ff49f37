import { type OwnQuestion } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./own-questions.module.css";

/** Own questions as they stand, to read: the words of each, how it is answered and by whom. */
export function OwnQuestionList({ questions }: { readonly questions: readonly OwnQuestion[] }) {
  const { t, locale, formats } = useMessages();
  const answersOf = (question: OwnQuestion): string => {
    if (question.kind === "text") return t("programme.ownQuestion.form.text");
    if (question.kind === "choice")
      return t("programme.ownQuestions.choiceOf", {
        options: formats.list(question.options.map((option) => `‘${option[locale]}’`)),
      });
    if (typeof question.anchors === "string") return t(`programme.ownQuestion.form.${question.anchors}`);
    const { lowest, highest } = question.anchors;
    return t("programme.ownQuestions.scaleFrom", { lowest: lowest[locale], highest: highest[locale] });
  };
  if (questions.length === 0) return <p>{t("programme.ownQuestions.none")}</p>;
  return (
    <ol className={styles.list}>
      {questions.map((question) => (
        <li key={question.id}>
          <span className={styles.words}>{question.text[locale]}</span>
          <span className={styles.about}>
            {answersOf(question)}. {t("programme.ownQuestions.for")}{" "}
            {question.askedOf.length === 4
              ? t("programme.ownQuestions.everybody")
              : formats.list(question.askedOf.map((role) => t(`common.role.${role}`)))}
            .
          </span>
        </li>
      ))}
    </ol>
  );
}
