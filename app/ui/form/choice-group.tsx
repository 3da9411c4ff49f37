import { useId } from "react";
import { FieldErrors, type FieldProps } from "./field";
import styles from "./choice-group.module.css";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceGroupProps extends FieldProps {
  readonly choices: readonly Choice[];
  /** `one` draws radio buttons, `several` checkboxes. */
  readonly pick?: "one" | "several";
  readonly chosen?: readonly string[];
}

/** A question with choices below each other. */
export function ChoiceGroup({
  label,
  name,
  hint,
  errors = [],
  required,
  choices,
  pick = "one",
  chosen = [],
}: ChoiceGroupProps) {
  const id = useId();
  const described = [hint === undefined ? [] : [`${id}-hint`], errors.length > 0 ? [`${id}-error`] : []]
    .flat()
    .join(" ");
  return (
    <fieldset
      className={styles.group}
      aria-describedby={described === "" ? undefined : described}
      data-wrong={errors.length > 0 || undefined}
    >
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors id={`${id}-error`} errors={errors} />
      {choices.map((choice) => (
        <label className={styles.choice} key={choice.value}>
          <input
            type={pick === "one" ? "radio" : "checkbox"}
            name={name}
            value={choice.value}
            defaultChecked={chosen.includes(choice.value)}
            required={pick === "one" ? required : undefined}
          />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span className={styles.choiceHint}>{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
