import { type ReactNode } from "react";
import styles from "./definition-list.module.css";

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className={styles.list}>
      {items.map(({ term, value }) => (
        <div className={styles.pair} key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
