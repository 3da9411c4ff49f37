import { type ReactNode } from "react";
import styles from "./heading.module.css";

export interface HeadingProps {
  readonly level: 1 | 2 | 3;
  readonly id?: string;
  /** A few words above the heading that say where one is. */
  readonly kicker?: string;
  readonly children: ReactNode;
}

export function Heading({ level, id, kicker, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <div className={styles[`level${level}`]}>
      {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
      <Tag id={id}>{children}</Tag>
    </div>
  );
}
