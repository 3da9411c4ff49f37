import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./notice-blocks.module.css";
import { OwnText } from "./own-text";

interface NoticeAdditionProps {
  readonly organisation: string;
  /** Null = it adds nothing. */
  readonly text: string | null;
}

/** What the organisation adds to the promises, below them: they stand whatever it says. */
export function NoticeAddition({ organisation, text }: NoticeAdditionProps) {
  const { t } = useMessages();
  if (text === null) return null;
  return (
    <section className={styles.addition}>
      <h2>{t("respond.addition.heading", { organisation })}</h2>
      <OwnText text={text} />
      <p className={styles.stands}>{t("respond.addition.stands", { organisation })}</p>
    </section>
  );
}
