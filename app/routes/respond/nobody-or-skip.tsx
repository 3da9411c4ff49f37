import type { RelationsView } from "../../services/respond/get-relations.server";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./relations.module.css";

/** Two answers that are no names, and that differ from saying nothing. */
export function NobodyOrSkip({ texts, outcome }: Pick<RelationsView, "texts" | "outcome">) {
  const { t } = useMessages();
  return (
    <fieldset className={styles.outcome} data-item="outcome">
      <legend className={styles.heading}>{t("respond.relations.outcome")}</legend>
      <label className={styles.choice}>
        <input type="radio" name="outcome" value="nobody" defaultChecked={outcome === "nobody"} />
        <span>{texts.nobody}</span>
      </label>
      <label className={styles.choice}>
        <input type="radio" name="outcome" value="skipped" defaultChecked={outcome === "skipped"} />
        <span>{texts.skip}</span>
      </label>
    </fieldset>
  );
}
