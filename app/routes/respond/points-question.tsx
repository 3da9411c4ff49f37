import { useEffect, useState } from "react";
import type { QuestionView } from "../../services/respond/get-screen.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { anchorOf } from "./error-summary";
import choice from "./choice-question.module.css";
import styles from "./points-question.module.css";
import { describedBy, type QuestionFieldProps, QuestionNotes } from "./question-field";

type Points = Extract<QuestionView, { kind: "points" }>;

/** A hundred points over some portraits, which carry no names; what is left is counted while one types. */
export function PointsQuestion(props: QuestionFieldProps & { readonly question: Points }) {
  const { question, dontKnow, values, error } = props;
  const { t } = useMessages();
  const { id, portraits, total } = question;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(values);
  const sum = portraits.reduce((all, { value }) => all + (Number(typed[value]) || 0), 0);
  return (
    <fieldset aria-describedby={describedBy(props)}>
      <legend className={styles.legend}>{t("respond.points.label")}</legend>
      <QuestionNotes question={question} error={error} />
      <ol className={styles.portraits}>
        {portraits.map(({ value, label }, i) => {
          const control = `${anchorOf(value)}-field`;
          return (
            <li className={styles.portrait} key={value}>
              <p id={`${control}-text`}>{label}</p>
              <label className={styles.points} htmlFor={control}>
                {t("respond.points.portrait", { number: i + 1 })}
                <input
                  className={styles.field}
                  id={control}
                  name={value}
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={3}
                  defaultValue={values[value]}
                  onChange={(event) => setTyped({ ...typed, [value]: event.target.value })}
                  aria-describedby={`${control}-text`}
                  aria-invalid={error ? true : undefined}
                />
              </label>
            </li>
          );
        })}
      </ol>
      <Remainder sum={sum} total={total} />
      <label className={`${choice.choice} ${choice.unknown}`}>
        <input type="checkbox" name={id} value="dk" defaultChecked={values[id] === "dk"} />
        <span>{dontKnow}</span>
      </label>
    </fieldset>
  );
}

/** Only a browser that counts says what is left; without it the rule is said. */
function Remainder({ sum, total }: { sum: number; total: number }) {
  const { t } = useMessages();
  const [counts, setCounts] = useState(false);
  useEffect(() => setCounts(true), []);
  const left = total - sum;
  const said = left === 0 ? "exact" : left > 0 ? "left" : "over";
  return (
    <p
      className={styles.remainder}
      aria-live="polite"
      data-counts={counts || undefined}
      data-exact={(counts && left === 0) || undefined}
    >
      {counts ? t(`respond.points.${said}`, { count: Math.abs(left) }) : t("respond.points.rule", { total })}
    </p>
  );
}
