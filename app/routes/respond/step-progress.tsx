import { type ReactNode, useId } from "react";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./step-progress.module.css";

interface StepProgressProps {
  readonly number: number;
  readonly of: number;
  /** Whether the answers are kept. */
  readonly status: ReactNode;
}

/** How far one is, and whether the answers are kept; stays in view. */
export function StepProgress({ number, of, status }: StepProgressProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <section className={styles.bar} aria-label={t("respond.progress.label")}>
      <div className={styles.inside}>
        <label className={styles.label} htmlFor={id}>
          {t("respond.progress", { number, of })}
        </label>
        {status}
        <progress className={styles.progress} id={id} value={number} max={of} />
      </div>
    </section>
  );
}
