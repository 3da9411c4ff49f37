import { useMessages } from "../../../ui/messages/messages-provider";
import { type IssuedLine } from "./issued-links";
import styles from "./issued-links.module.css";
import { QrCode } from "./qr-code";

/** Cards to cut out and hand over, eight on an A4 page; only on paper. */
export function LinkSheet({ links }: { links: readonly IssuedLine[] }) {
  const { t, locale } = useMessages();
  return (
    <div className={styles.sheet}>
      {links.map(({ id, name, group, url, qr }) => (
        <div className={styles.card} key={id}>
          <QrCode code={qr} className={styles.code} />
          <div>
            <p className={styles.who}>{name}</p>
            {group !== name && <p className={styles.group}>{group}</p>}
            <p>{t("programme.links.card")}</p>
            <p lang={locale === "nl" ? "en" : "nl"}>{t("programme.links.card.otherLanguage")}</p>
            <p className={styles.address}>{url}</p>
          </div>
        </div>
      ))}
    </div>
  );
}
