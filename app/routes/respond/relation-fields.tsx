import { useId } from "react";
import type { RelationRow, RelationTexts } from "../../services/respond/get-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import fields from "../../ui/form/field.module.css";
import styles from "./relations.module.css";

interface RelationFieldsProps {
  readonly row: RelationRow;
  readonly texts: RelationTexts;
}

/** How much, about what, and what it brings. */
export function RelationFields({ row, texts }: RelationFieldsProps) {
  const { t } = useMessages();
  const id = useId();
  const { key, strength, levels, benefit } = row;
  return (
    <div className={styles.fields}>
      <div role="radiogroup" aria-labelledby={`${id}-strength`}>
        <p className={styles.label} id={`${id}-strength`}>
          {texts.strength.text}
        </p>
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
      <div role="group" aria-labelledby={`${id}-level`}>
        <p className={styles.label} id={`${id}-level`}>
          {texts.level.text}
        </p>
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
