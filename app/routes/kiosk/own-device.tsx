import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import { Details } from "../../ui/text/details";
import styles from "../code/code-form.module.css";

/** The way out for somebody who opened the address of a shared tablet on a device of their own: their link would not open. */
export function OwnDevice() {
  const { t } = useMessages();
  return (
    <Details summary={t("kiosk.own.title")}>
      <form method="post" className={styles.form}>
        <p>{t("kiosk.own.text")}</p>
        <p>{t("kiosk.own.shared")}</p>
        <Button name="intent" value="leave">
          {t("kiosk.own.button")}
        </Button>
      </form>
    </Details>
  );
}
