import { NavLink, useLocation } from "@remix-run/react";
import { useCurrentInView } from "./use-current-in-view";
import styles from "./tab-links.module.css";

export interface TabLink {
  readonly label: string;
  readonly to: string;
  /** Where pages under it begin that have no tab of their own: there it counts as the current one, too. */
  readonly under?: readonly string[];
}

/** Pages that belong together. They are links, because each has its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const row = useCurrentInView();
  const { pathname } = useLocation();
  const isUnder = (under: readonly string[] = []) =>
    under.some((page) => pathname === page || pathname.startsWith(`${page}/`));
  return (
    <nav ref={row} className={styles.tabs} aria-label={label}>
      <ul>
        {tabs.map(({ label: text, to, under }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) => (isActive || isUnder(under) ? styles.active : undefined)}
            >
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
