import type { RosterEntry } from "../../services/respond/roster.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { NameDetail } from "./name-detail";
import styles from "./relations.module.css";

interface NameListProps {
  readonly entries: readonly RosterEntry[];
  /** Role and team stand beside each name. */
  readonly withDetail?: boolean;
}

/** Names, each a button that adds it. */
export function NameList({ entries, withDetail = true }: NameListProps) {
  const { t } = useMessages();
  if (entries.length === 0) return null;
  return (
    <ul className={styles.names}>
      {entries.map(({ key, name, ...detail }) => (
        <li key={key}>
          <button className={styles.add} name="add" value={key} data-name={name}>
            <span>
              {name} {withDetail && <NameDetail {...detail} />}
            </span>
            <span className={styles.plus}>{t("respond.relations.add")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
