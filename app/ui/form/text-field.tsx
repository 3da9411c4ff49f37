import { type InputHTMLAttributes } from "react";
import { FieldFrame, type FieldProps } from "./field";
import styles from "./field.module.css";

type InputProps = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | "defaultValue"
  | "autoComplete"
  | "inputMode"
  | "min"
  | "max"
  | "step"
  | "minLength"
  | "maxLength"
  | "spellCheck"
  | "autoFocus"
  | "pattern"
  | "lang"
>;

export interface TextFieldProps extends FieldProps, InputProps {
  readonly type?: "text" | "email" | "password" | "number" | "date" | "time" | "search";
}

export function TextField({ label, name, hint, errors, required, type = "text", ...input }: TextFieldProps) {
  const short = type === "number" || type === "date" || type === "time";
  return (
    <FieldFrame label={label} name={name} hint={hint} errors={errors} required={required}>
      {(wiring) => (
        <input
          className={short ? `${styles.control} ${styles.short}` : styles.control}
          type={type}
          {...input}
          {...wiring}
        />
      )}
    </FieldFrame>
  );
}
