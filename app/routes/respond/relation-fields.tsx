import { type FieldError } from "@vensterbank/core";
import { useId } from "react";
import type { RelationRow, RelationTexts } from "../../services/respond/get-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import fields from "../../ui/form/field.module.css";
import { ItemError } from "./error-summary";
import styles from "./relations.module.css";

interface RelationFieldsProps {
  readonly row: RelationRow;
  readonly texts: RelationTexts;
  /** Says by its key which of the questions lacks an answer. */
  readonly error?: FieldError;
}

/** How much, about what, and what it brings. */
export function RelationFields({ row, texts, error }: RelationFieldsProps) {
  const { t } = useMessages();
  const id = useId();
  const { key, strength, levels, benefit } = row;
  const errorOf = (part: "strength" | "level") =>
    error?.key === `respond.relations.error.${part}` ? error : undefined;
  const described = (part: "strength" | "level") => (errorOf(part) ? `${id}-${part}-error` : undefined);
  return (
    <div className={styles.fields}>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-strength`}
        aria-describedby={described("strength")}
        aria-invalid={errorOf("strength") ? true : undefined}
      >
        <p className={styles.label} id={`${id}-strength`}>
          {texts.strength.text}
        </p>
        <ItemError error={errorOf("strength")} id={`${id}-strength-error`} />
        <div className={styles.strengths}>
          {texts.strength.choices.map(({ value, label }) => (
            <label className={styles.choice} key={value}>
              <input
                type="radio"
                name={`strength:${key}`}
                value={value}
                defaultChecked={strength === value}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </div>
      <div role="group" aria-labelledby={`${id}-level`} aria-describedby={described("level")}>
        <p className={styles.label} id={`${id}-level`}>
          {texts.level.text}
        </p>
        <ItemError error={errorOf("level")} id={`${id}-level-error`} />
        <div className={styles.levels}>
          {texts.level.choices.map(({ value, label }) => (
            <label className={styles.choice} key={value}>
              <input
                type="checkbox"
                name={`level:${key}`}
                value={value}
                defaultChecked={levels.includes(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </div>
      <label className={styles.benefit}>
        <span className={styles.label}>
          {texts.benefit.text} <span className={styles.optional}>({t("common.optional")})</span>
        </span>
        <select className={fields.control} name={`benefit:${key}`} defaultValue={benefit ?? ""}>
          <option value="">{t("respond.choose")}</option>
          {texts.benefit.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
