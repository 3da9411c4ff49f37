import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./kiosk-bar.module.css";

/** What stands above every page while a coordinator types in what somebody wrote on paper. */
export function PaperBar({ name, back }: { readonly name: string; readonly back: string }) {
  const { t } = useMessages();
  return (
    <>
      <p className={styles.text}>{t("kiosk.paper.text", { name })}</p>
      <a href={back}>{t("kiosk.paper.stop")}</a>
    </>
  );
}
