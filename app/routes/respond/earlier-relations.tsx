import { type FieldError } from "@vensterbank/core";
import type { RelationRow, RelationTexts } from "../../services/respond/get-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { anchorOf } from "./error-summary";
import { NameDetail } from "./name-detail";
import { RelationFields } from "./relation-fields";
import styles from "./relations.module.css";

interface EarlierRelationsProps {
  readonly rows: readonly RelationRow[];
  /** Names of who is not on the list any more. */
  readonly gone: readonly string[];
  readonly texts: RelationTexts;
  readonly errorOf: (key: string) => FieldError | undefined;
}

/** Relations of the wave before, each asked about again: the same, different or ended. Nothing is filled in. */
export function EarlierRelations({ rows, gone, texts, errorOf }: EarlierRelationsProps) {
  const { t } = useMessages();
  if (rows.length === 0 && gone.length === 0) return null;
  return (
    <section className={styles.earlier}>
      {rows.length > 0 && (
        <>
          <h2 className={styles.heading}>{texts.earlier.text}</h2>
          <p className={styles.before}>{t("respond.relations.earlier.how")}</p>
        </>
      )}
      {rows.map((row) => {
        const error = errorOf(row.key);
        const anchor = anchorOf(row.key);
        return (
          <fieldset
            className={styles.card}
            key={row.key}
            id={anchor}
            data-item={row.key}
            data-wrong={error ? true : undefined}
          >
            <legend className={styles.name}>
              {row.name} <NameDetail {...row.detail} />
            </legend>
            <input type="hidden" name={`seen:${row.key}`} defaultValue={row.seen} />
            <p className={styles.before}>
              {t("respond.relations.before", { words: saidBefore(row, texts) })}
            </p>
            <div className={styles.again}>
              {(["confirm", "change", "ended", "none"] as const).map((choice) => (
                <label className={styles.choice} key={choice}>
                  <input
                    type="radio"
                    name={`earlier:${row.key}`}
                    value={choice}
                    defaultChecked={(row.earlier ?? "none") === choice}
                  />
                  <span>
                    {choice === "none" ? t("respond.relations.earlier.none") : texts.earlier[choice]}
                  </span>
                </label>
              ))}
            </div>
            <div className={styles.changed}>
              <RelationFields row={row} texts={texts} error={error} />
            </div>
          </fieldset>
        );
      })}
      {gone.length > 0 && (
        <p className={styles.before}>
          {t("respond.relations.gone", { count: gone.length, names: gone.join(", ") })}
        </p>
      )}
    </section>
  );
}

function saidBefore({ before }: RelationRow, texts: RelationTexts): string {
  if (!before) return "";
  const words = [
    ...texts.strength.choices.filter(({ value }) => value === before.strength),
    ...texts.level.choices.filter(({ value }) => before.levels.includes(value)),
  ];
  return words.map(({ label }) => label).join(" · ");
}
