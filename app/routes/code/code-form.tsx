import { useId } from "react";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./code-form.module.css";

/** Why a code did not open anything. */
export type CodeProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unknown"; readonly typed: string }
  | { readonly kind: "wait"; readonly minutes: number };

interface CodeFormProps {
  readonly problem?: CodeProblem;
  /** On a tablet what was typed does not stay: the next person may be the one who reads it. */
  readonly isShared?: boolean;
}

/** The one field for a printed code. A plain form, so that the next page is loaded whole. */
export function CodeForm({ problem, isShared = false }: CodeFormProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <form method="post" noValidate className={styles.form} autoComplete="off">
      <label className={styles.label} htmlFor={id}>
        {t("kiosk.code.label")}
      </label>
      <p className={styles.hint} id={`${id}-hint`}>
        {t("kiosk.code.hint")}
      </p>
      {problem && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {problem.kind === "wait"
            ? t("kiosk.code.wait", { count: problem.minutes })
            : t(`kiosk.code.${problem.kind}`)}
        </p>
      )}
      <input
        className={styles.field}
        id={id}
        name="code"
        type="text"
        defaultValue={isShared || problem?.kind !== "unknown" ? undefined : problem.typed}
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={problem ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={problem ? true : undefined}
        // After a refusal one goes on here.
        autoFocus={problem !== undefined}
      />
      <Button weight="primary">{t("kiosk.code.button")}</Button>
    </form>
  );
}
