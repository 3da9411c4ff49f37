import { Link } from "@remix-run/react";
import { useMessages } from "../messages/messages-provider";
import styles from "./pagination.module.css";

export interface PaginationProps {
  readonly page: number;
  readonly pages: number;
  /** Address of a page, counted from 1. */
  readonly to: (page: number) => string;
}

export function Pagination({ page, pages, to }: PaginationProps) {
  const { t } = useMessages();
  if (pages <= 1) return null;
  return (
    <nav className={styles.pagination} aria-label={t("common.pages")}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          {t("common.previousPage")}
        </Link>
      )}
      <span>{t("common.pageOf", { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next">
          {t("common.nextPage")}
        </Link>
      )}
    </nav>
  );
}
