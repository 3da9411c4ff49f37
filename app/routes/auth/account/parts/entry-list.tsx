import { type ReactNode } from "react";
import styles from "./entry-list.module.css";

interface Entry {
  readonly key: string;
  readonly title: ReactNode;
  readonly facts: ReactNode;
  readonly actions?: ReactNode;
}

interface EntryListProps {
  /** Of the heading that names the list. */
  readonly labelledBy?: string;
  readonly entries: readonly Entry[];
}

/** Things below each other, each with what is known of it and what can be done; on a phone the buttons go below. */
export function EntryList({ labelledBy, entries }: EntryListProps) {
  return (
    <ul className={styles.list} aria-labelledby={labelledBy}>
      {entries.map(({ key, title, facts, actions }) => (
        <li className={styles.entry} key={key}>
          <div className={styles.words}>
            <p className={styles.title}>{title}</p>
            <p className={styles.facts}>{facts}</p>
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </li>
      ))}
    </ul>
  );
}
