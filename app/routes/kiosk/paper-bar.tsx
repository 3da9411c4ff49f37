import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./kiosk-bar.module.css";

/** Above every page while a coordinator types in what somebody wrote on paper. */
export function PaperBar({ name, back }: { readonly name: string; readonly back: string }) {
  const { t } = useMessages();
  return (
    <aside className={styles.bar} aria-label={t("kiosk.paper.label")}>
      <p className={styles.text}>{t("kiosk.paper.text", { name })}</p>
      <a href={back}>{t("kiosk.paper.stop")}</a>
    </aside>
  );
}
