import { Link } from "@remix-run/react";
import { type TieLevel } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";
import css from "./coalitions.module.css";

interface LevelLinksProps {
  readonly levels: readonly TieLevel[];
  readonly level: TieLevel | "combined";
}

/** The same page for another level of relations. */
export function LevelLinks({ levels, level }: LevelLinksProps) {
  const { t } = useMessages();
  return (
    <nav aria-label={t("coalitions.filter.level")}>
      <ul className={css.stops}>
        {(["combined", ...levels] as const).map((one) => (
          <li key={one}>
            <Link
              to={one === "combined" ? "?" : `?level=${one}`}
              aria-current={one === level ? "page" : undefined}
            >
              {t(`coalitions.level.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
