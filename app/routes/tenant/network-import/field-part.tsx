import { type ReactNode } from "react";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import styles from "./network-import.module.css";

interface FieldPartProps {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
}

/** One subject of the mapping page. */
export function FieldPart({ title, why, children }: FieldPartProps) {
  return (
    <section className={styles.part}>
      <Heading level={2}>{title}</Heading>
      {why !== undefined && (
        <Prose>
          <p>{why}</p>
        </Prose>
      )}
      {children}
    </section>
  );
}
