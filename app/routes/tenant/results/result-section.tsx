import { type ReactNode } from "react";
import { type Message } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";
import styles from "./results.module.css";

/** One chapter of the page, with an address of its own. */
export function ResultSection({
  id,
  title,
  asked = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** The title is a question that the chapter answers: it is read, not only looked up. */
  readonly asked?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 className={asked ? styles.asked : styles.chapter} id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface FindingProps {
  /** The finding, as a sentence. */
  readonly title: string;
  /** How many people, which interval. */
  readonly basis?: Message | null;
  readonly howToRead: string;
  /** More of the finding, before the figure. */
  readonly more?: ReactNode;
  /** The figure takes the whole width, under its sentence. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A figure under the sentence that it shows, with what it rests on and how to read it. */
export function Finding({ title, basis, howToRead, more, wide = false, children }: FindingProps) {
  const { t, say } = useMessages();
  return (
    <div className={wide ? `${styles.finding} ${styles.wide}` : styles.finding}>
      <div className={styles.said}>
        <h3 className={styles.findingTitle}>{title}</h3>
        {more}
      </div>
      <div className={styles.figure}>{children}</div>
      <p className={`${styles.reading} ${styles.below}`}>
        <span className={styles.readingWord}>{t("results.howToRead")}.</span> {howToRead}
        {basis && ` ${say(basis)}`}
      </p>
    </div>
  );
}
