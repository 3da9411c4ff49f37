import { type ReactNode } from "react";
import { useMessages } from "../messages/messages-provider";
import styles from "./notice.module.css";

export interface NoticeProps {
  readonly tone: "info" | "success" | "warn" | "error";
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something the reader should know now. Word and line style tell the tone; colour only supports. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { t } = useMessages();
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === "error" ? "alert" : "status"}>
      <p className={styles.word}>{title ?? t(`common.notice.${tone}`)}</p>
      <div>{children}</div>
    </div>
  );
}
