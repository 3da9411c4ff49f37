import { useMessages } from "../messages/messages-provider";
import styles from "./withheld.module.css";

/** In the place of a figure that too few people stand behind. Never says how many there were. */
export function TooFew({ threshold, brief = false }: { threshold: number; brief?: boolean }) {
  const { t } = useMessages();
  if (brief) return <span className={styles.brief}>{t("common.tooFew")}</span>;
  return (
    <div className={styles.withheld}>
      <p className={styles.word}>{t("common.tooFew")}</p>
      <p>{t("common.tooFew.why", { threshold })}</p>
    </div>
  );
}

/** In the place of a finding that the answers do not settle: a normal outcome, with its reason. */
export function Undetermined({ reason }: { reason?: string }) {
  const { t } = useMessages();
  return (
    <div className={styles.withheld}>
      <p className={styles.word}>{t("common.undetermined")}</p>
      <p>{reason ?? t("common.undetermined.why")}</p>
    </div>
  );
}
