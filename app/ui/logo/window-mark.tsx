import styles from "./window-mark.module.css";

export interface WindowMarkProps {
  /** Spoken name; without one the mark is decoration beside a word. */
  readonly title?: string;
  readonly size?: "small" | "large";
}

/** The product's sign: a window of four panes on a sill, with light falling through the upper right pane. */
export function WindowMark({ title, size = "small" }: WindowMarkProps) {
  return (
    <svg
      className={`${styles.mark} ${styles[size]}`}
      viewBox="0 0 48 48"
      role={title === undefined ? undefined : "img"}
      aria-label={title}
      aria-hidden={title === undefined ? true : undefined}
      focusable="false"
    >
      <rect className={styles.introvert} x="7" y="4" width="16" height="16" />
      <rect className={styles.binding} x="25" y="4" width="16" height="16" />
      <rect className={styles.confused} x="7" y="22" width="16" height="16" />
      <rect className={styles.extravert} x="25" y="22" width="16" height="16" />
      <path className={styles.light} d="M41 4 L41 38 L7 38 Z" />
      <path className={styles.frame} d="M6 3 H42 V39 H6 Z M24 3 V39 M6 21 H42" />
      <path className={styles.sill} d="M2 42.5 H46" />
    </svg>
  );
}
