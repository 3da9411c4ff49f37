import { type ReactNode } from "react";
import styles from "./button-row.module.css";

/** Buttons that belong together, the main one first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
