import { type ReactNode } from "react";
import { useMessages } from "../messages/messages-provider";
import styles from "./page-frame.module.css";

export interface PageFrameProps {
  readonly header: ReactNode;
  readonly footer: ReactNode;
  /** `wide` for pages with a large figure. */
  readonly width?: "page" | "wide";
  readonly children: ReactNode;
}

/** Header, content, footer, and the link that skips to the content. */
export function PageFrame({ header, footer, width = "page", children }: PageFrameProps) {
  const { t } = useMessages();
  return (
    <div className={`${styles.frame} ${styles[width]}`}>
      <a className={styles.skip} href="#content">
        {t("common.skip")}
      </a>
      {header}
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
