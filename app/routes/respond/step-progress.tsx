import { useId } from "react";
import { useMessages } from "../../ui/messages/messages-provider";
import { type SaveState } from "./answer-queue";
import styles from "./step-progress.module.css";

interface StepProgressProps {
  readonly number: number;
  readonly of: number;
  readonly saving: SaveState;
}

/** How far one is, and whether the answers are kept; stays in view. */
export function StepProgress({ number, of, saving }: StepProgressProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <section className={styles.bar} aria-label={t("respond.progress.label")}>
      <div className={styles.inside}>
        <label className={styles.label} htmlFor={id}>
          {t("respond.progress", { number, of })}
        </label>
        <p
          className={styles.state}
          role="status"
          data-trouble={saving === "waiting" || saving === "refused" || undefined}
        >
          {saving !== "idle" && t(`respond.saving.${saving}`)}
        </p>
        <progress className={styles.progress} id={id} value={number} max={of} />
      </div>
    </section>
  );
}
