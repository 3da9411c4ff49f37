import { Link } from "@remix-run/react";
import { useMessages } from "../messages/messages-provider";
import styles from "./breadcrumbs.module.css";

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

/** The way back; the page itself is its heading, so it is not repeated here. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useMessages();
  return (
    <nav className={styles.crumbs} aria-label={t("common.breadcrumbs")}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
