import { type ReactNode } from "react";
import { WindowMark } from "../../ui/logo/window-mark";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./respond-frame.module.css";

interface RespondFrameProps {
  /** Whose questions these are. */
  readonly organisation?: string;
  /** The button for the other language. */
  readonly language: ReactNode;
  /** Under the header, in view while one scrolls. */
  readonly progress?: ReactNode;
  /** What can be read besides, for instance the notice. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Every page of a respondent: who asks, the other language, and one narrow column. */
export function RespondFrame({ organisation, language, progress, footer, children }: RespondFrameProps) {
  const { t } = useMessages();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t("common.skip")}
      </a>
      <header className={styles.header}>
        <p className={styles.mark}>
          <WindowMark />
          <span>{organisation ?? t("common.product")}</span>
        </p>
        {language}
      </header>
      {progress}
      <main className={styles.main} id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <p>{t("respond.footer")}</p>
        {footer}
      </footer>
    </div>
  );
}
