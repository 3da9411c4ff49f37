import { Link, NavLink, useLocation } from "@remix-run/react";
import { paths } from "../../paths";
import { forgetTyped } from "../form/kept-typing";
import { WindowMark } from "../logo/window-mark";
import { useMessages } from "../messages/messages-provider";
import { useCurrentInView } from "../navigation/use-current-in-view";
import { LanguageSwitch } from "./language-switch";
import styles from "./site-header.module.css";
import buttons from "./text-button.module.css";

export interface NavigationItem {
  readonly label: string;
  readonly to: string;
  /** Marked as current only on this very address. */
  readonly end?: boolean;
  /** Other addresses below which it is marked as current. */
  readonly also?: readonly string[];
}

export interface SiteHeaderProps {
  /** Name of the organisation, and where its mark leads. */
  readonly tenant?: { readonly name: string; readonly home: string };
  readonly navigation?: readonly NavigationItem[];
  readonly user?: { readonly name: string; readonly role?: string } | null;
  /** There are other organisations to go to. */
  readonly manyTenants?: boolean;
  /** Runs the installation: the console is one step away on every page. */
  readonly operates?: boolean;
  /** The page has its own way in, or no account belongs to it. */
  readonly withoutSignIn?: boolean;
}

/** Where one is, where one can go, who one is. */
export function SiteHeader({
  tenant,
  navigation = [],
  user,
  manyTenants = false,
  operates = false,
  withoutSignIn = false,
}: SiteHeaderProps) {
  const { t } = useMessages();
  const row = useCurrentInView();
  const { pathname } = useLocation();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Link className={styles.mark} to={tenant?.home ?? paths.home()}>
          <WindowMark />
          <span>{t("common.product")}</span>
        </Link>
        {tenant && <p className={styles.tenant}>{tenant.name}</p>}
        <div className={styles.account}>
          <LanguageSwitch />
          {user && manyTenants && <Link to={paths.portfolio()}>{t("common.portfolio")}</Link>}
          {user && operates && <Link to={paths.operator()}>{t("common.operator")}</Link>}
          {user && (
            <form method="post" action={paths.signOut()} onSubmit={() => forgetTyped(sessionStorage)}>
              {/* Loads the page anew: an organisation may have another language than its reader. */}
              <a className={styles.who} href={paths.account()} title={t("common.yourAccount")}>
                {user.name}
                {user.role !== undefined && `, ${user.role}`}
              </a>
              <button className={buttons.button}>{t("common.signOut")}</button>
            </form>
          )}
          {!user && !withoutSignIn && <Link to={paths.signIn()}>{t("common.signIn")}</Link>}
        </div>
      </div>
      {navigation.length > 0 && (
        <nav ref={row} className={styles.navigation} aria-label={t("common.mainNavigation")}>
          <ul>
            {navigation.map(({ label, to, end, also = [] }) => {
              const isAlso = also.some((other) => pathname === other || pathname.startsWith(`${other}/`));
              return (
                <li key={to}>
                  {isAlso ? (
                    <Link to={to} aria-current="page" className={styles.current}>
                      {label}
                    </Link>
                  ) : (
                    <NavLink
                      to={to}
                      end={end}
                      className={({ isActive }) => (isActive ? styles.current : undefined)}
                    >
                      {label}
                    </NavLink>
                  )}
                </li>
              );
            })}
          </ul>
        </nav>
      )}
    </header>
  );
}
