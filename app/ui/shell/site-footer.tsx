import { useMessages } from "../messages/messages-provider";
import styles from "./site-footer.module.css";
import { ThemeSwitch } from "./theme-switch";

/** The honest line about the instrument, and how the page looks. `demo` says that all of it is invented. */
export function SiteFooter({ demo = false }: { demo?: boolean }) {
  const { t } = useMessages();
  return (
    <footer className={styles.footer}>
      <div className={styles.inside}>
        <p>
          {demo && <strong>{t("common.demo")} </strong>}
          {t("common.footer")}
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
