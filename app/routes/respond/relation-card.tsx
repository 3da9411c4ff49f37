import { type FieldError } from "@vensterbank/core";
import type { RelationRow, RelationTexts } from "../../services/respond/get-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import buttons from "../../ui/shell/text-button.module.css";
import { anchorOf } from "./error-summary";
import { NameDetail } from "./name-detail";
import { RelationFields } from "./relation-fields";
import styles from "./relations.module.css";

interface RelationCardProps {
  readonly row: RelationRow;
  readonly texts: RelationTexts;
  readonly error?: FieldError;
}

/** One relation: who, how much, about what, and if one wants what it brings. */
export function RelationCard({ row, texts, error }: RelationCardProps) {
  const { t } = useMessages();
  const anchor = anchorOf(row.key);
  return (
    <fieldset
      className={styles.card}
      id={anchor}
      data-item={row.key}
      data-wrong={error ? true : undefined}
      tabIndex={-1}
    >
      <legend className={styles.name}>
        {row.name} <NameDetail {...row.detail} />
      </legend>
      <button
        className={`${buttons.button} ${styles.remove}`}
        name="remove"
        value={row.key}
        data-name={row.name}
        aria-label={t("respond.relations.remove.name", { name: row.name })}
      >
        {t("respond.relations.remove")}
      </button>
      <input type="hidden" name={`seen:${row.key}`} defaultValue={row.seen} />
      <RelationFields row={row} texts={texts} error={error} />
    </fieldset>
  );
}
