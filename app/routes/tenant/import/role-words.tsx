import { insideRoles } from "@vensterbank/core";
import type { ColumnsView } from "../../../services/import/get-columns.server";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import styles from "./import.module.css";

/** What words for jobs in a file mean. */
export function RoleWords({ words }: { words: ColumnsView["roleWords"] }) {
  const { t } = useMessages();
  if (words.length === 0) return null;
  return (
    <section className={styles.words}>
      <Heading level={2}>{t("roster.words.title")}</Heading>
      <Prose>
        <p>{t("roster.words.lead")}</p>
      </Prose>
      <div className={styles.fields}>
        {words.map(({ word, key, rows, role }) => (
          <Select
            key={key}
            name={key}
            label={t("roster.words.label", { word, count: rows })}
            placeholder={t("roster.words.none")}
            defaultValue={role ?? ""}
            options={insideRoles.map((one) => ({ value: one, label: t(`common.role.${one}`) }))}
            required
          />
        ))}
      </div>
    </section>
  );
}
