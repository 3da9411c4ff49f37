import { reactions } from "@vensterbank/core";
import { Notice } from "../../ui/feedback/notice";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { EmptyWindow } from "../../ui/logo/empty-window";
import { useMessages } from "../../ui/messages/messages-provider";
import styles from "./styleguide.module.css";

/** The colours of one theme on the components that use them most. */
export function ColourSamples() {
  const { t } = useMessages();
  return (
    <>
      <EmptyWindow />
      <ul className={styles.swatches} role="list">
        {reactions.map((reaction) => (
          <li key={reaction} className={`${styles.swatch} ${styles[reaction]}`}>
            {t(`common.reaction.${reaction}`)}
          </li>
        ))}
      </ul>
      {(["info", "success", "warn", "error"] as const).map((tone) => (
        <Notice key={tone} tone={tone}>
          <p>{t("about.front.what.sure")}</p>
        </Notice>
      ))}
      <ButtonRow>
        <Button type="button" weight="primary">
          {t("common.save")}
        </Button>
        <Button type="button">{t("common.search")}</Button>
        <Button type="button" weight="danger">
          {t("common.cancel")}
        </Button>
      </ButtonRow>
    </>
  );
}
