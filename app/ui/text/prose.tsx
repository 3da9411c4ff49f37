import { type ReactNode } from "react";
import styles from "./prose.module.css";

/** Running text at a readable measure. `lead` is for the one paragraph that opens a page. */
export function Prose({ lead = false, children }: { lead?: boolean; children: ReactNode }) {
  return <div className={lead ? `${styles.prose} ${styles.lead}` : styles.prose}>{children}</div>;
}
