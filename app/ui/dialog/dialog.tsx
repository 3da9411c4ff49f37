import { type ReactNode, useId, useRef } from "react";
import { Button } from "../form/button";
import { useMessages } from "../messages/messages-provider";
import styles from "./dialog.module.css";

export interface DialogProps {
  /** Words on the button that opens it. */
  readonly opener: string;
  readonly title: string;
  readonly weight?: "primary" | "secondary" | "quiet" | "danger";
  readonly children: ReactNode;
}

/**
 * A native dialog behind a button. Without JavaScript its content stands on the page in a `details`, so whatever is
 * asked in it can still be answered.
 */
export function Dialog({ opener, title, weight, children }: DialogProps) {
  const { t } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <span className={styles.scripted}>
        <Button
          type="button"
          weight={weight}
          aria-haspopup="dialog"
          onClick={() => dialog.current?.showModal()}
        >
          {opener}
        </Button>
      </span>
      <dialog className={styles.dialog} ref={dialog} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <div className={styles.body}>{children}</div>
        <form method="dialog">
          <Button weight="quiet">{t("common.cancel")}</Button>
        </form>
      </dialog>
      <noscript>
        <details>
          <summary>{opener}</summary>
          <h2>{title}</h2>
          {children}
        </details>
      </noscript>
    </>
  );
}
