import { type ReactNode } from "react";
import styles from "./details.module.css";

export interface DetailsProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** More for who wants it; native, so it opens without JavaScript and is searched by the browser. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
