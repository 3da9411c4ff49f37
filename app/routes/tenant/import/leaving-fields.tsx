import type { ImportPreview } from "../../../services/import/preview-import.server";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./import.module.css";

/** Whether who is not in the file has left, and since when. */
export function LeavingFields({ preview }: { preview: Pick<ImportPreview, "leaving" | "today"> }) {
  const { t } = useMessages();
  const { leaving, today } = preview;
  if (leaving === null || leaving.count === 0) return null;
  return (
    <fieldset className={styles.leaving}>
      <legend>{t("roster.left.title")}</legend>
      <label className={styles.tick}>
        <input type="checkbox" name="left" value="end" defaultChecked={leaving.byDefault} />
        {t("roster.left.end", { count: leaving.count })}
      </label>
      <p>{t(leaving.byDefault ? "roster.left.few" : "roster.left.many")}</p>
      <TextField label={t("roster.left.on")} name="leftOn" type="date" defaultValue={today} required />
    </fieldset>
  );
}
