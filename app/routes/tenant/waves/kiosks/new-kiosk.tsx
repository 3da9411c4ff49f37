import type { QrModules } from "../../../../services/waves/link-qr.server";
import { Notice } from "../../../../ui/feedback/notice";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { QrCode } from "../qr-code";
import styles from "./new-kiosk.module.css";

export interface MadeKiosk {
  readonly name: string;
  readonly url: string;
  readonly qr: QrModules;
}

/** The address of a tablet that was just made: the only moment at which it can be seen. */
export function NewKiosk({ made: { name, url, qr } }: { readonly made: MadeKiosk }) {
  const { t } = useMessages();
  return (
    <>
      <Heading level={2}>{t("codes.kiosk.made", { name })}</Heading>
      <Notice tone="warn">
        <p>{t("codes.kiosk.made.once")}</p>
      </Notice>
      <div className={styles.made}>
        <div role="img" aria-label={t("codes.kiosk.made.qr", { name })}>
          <QrCode code={qr} className={styles.qr} />
        </div>
        <p>
          <code className={styles.address}>{url}</code>
        </p>
      </div>
    </>
  );
}
