import { type ReactNode, useId } from "react";
import { messageOfFieldError } from "../messages/error-text";
import { useMessages } from "../messages/messages-provider";
import styles from "./field.module.css";

/** What every field of a form may have; `errors` are message keys, as forms carry them. */
export interface FieldProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly errors?: readonly string[];
  readonly required?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly required?: boolean;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface FieldFrameProps extends FieldProps {
  /** Draws the control with the ids that connect it with its label, hint and errors. */
  readonly children: (wiring: Wiring) => ReactNode;
}

/** Label, hint, errors and a control, connected for assistive technology. */
export function FieldFrame({ label, name, hint, errors = [], required, children }: FieldFrameProps) {
  const { t } = useMessages();
  const id = useId();
  const wrong = errors.length > 0;
  const described = [hint === undefined ? [] : [`${id}-hint`], wrong ? [`${id}-error`] : []].flat().join(" ");
  return (
    <div className={styles.field} data-wrong={wrong || undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {required !== true && <span className={styles.optional}> ({t("common.optional")})</span>}
      </label>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={`${id}-error`} errors={errors} />
      {children({
        id,
        name,
        required,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": wrong || undefined,
      })}
    </div>
  );
}

/** What is wrong at a field, in sentences. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  const { t, say } = useMessages();
  if (errors.length === 0) return null;
  return (
    <p className={styles.error} id={id}>
      <strong>{t("common.wrong")}</strong> {errors.map((error) => say(messageOfFieldError(error))).join(" ")}
    </p>
  );
}
