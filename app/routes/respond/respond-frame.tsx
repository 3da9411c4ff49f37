import { type ReactNode } from "react";
import type { LastCall } from "../../services/respond/get-last-call.server";
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
  /** The questionnaire has closed, and who has begun may finish it. */
  readonly lastCall?: LastCall | null;
  /** What can be read besides, for instance the notice. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Every page of a respondent: who asks, the other language, and one narrow column. */
export function RespondFrame(props: RespondFrameProps) {
  const { organisation, language, progress, lastCall, footer, children } = props;
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
        {lastCall !== undefined && (
          <div role="status">
            {lastCall && (
              <p className={styles.lastCall}>
                {t("respond.lastCall", { at: lastCall.at, until: lastCall.until })}
              </p>
            )}
          </div>
        )}
        {children}
      </main>
      <footer className={styles.footer}>
        <p>{t("respond.footer")}</p>
        {footer}
      </footer>
    </div>
  );
}
