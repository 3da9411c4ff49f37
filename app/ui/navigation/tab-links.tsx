import { NavLink } from "@remix-run/react";
import { useCurrentInView } from "./use-current-in-view";
import styles from "./tab-links.module.css";

export interface TabLink {
  readonly label: string;
  readonly to: string;
}

/** Pages that belong together. They are links, because each has its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const row = useCurrentInView();
  return (
    <nav ref={row} className={styles.tabs} aria-label={label}>
      <ul>
        {tabs.map(({ label: text, to }) => (
          <li key={to}>
            <NavLink to={to} end className={({ isActive }) => (isActive ? styles.active : undefined)}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
