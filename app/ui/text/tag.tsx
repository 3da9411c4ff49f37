import { type ReactNode } from "react";
import styles from "./tag.module.css";

/** A status in a word; `strong` for the one that asks for attention. */
export function Tag({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "strong" | "faint";
  children: ReactNode;
}) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}
