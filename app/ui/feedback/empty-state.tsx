import { type ReactNode } from "react";
import { WindowMark } from "../logo/window-mark";
import styles from "./empty-state.module.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing here yet: what would be here, and the next step. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <WindowMark />
      <div>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
