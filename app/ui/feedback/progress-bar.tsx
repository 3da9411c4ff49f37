import { useId } from "react";
import styles from "./progress-bar.module.css";

export interface ProgressBarProps {
  /** What is being counted, in words that hold the numbers too. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

export function ProgressBar({ label, value, max }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles.bar}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <progress className={styles.progress} id={id} value={value} max={max} />
    </div>
  );
}
