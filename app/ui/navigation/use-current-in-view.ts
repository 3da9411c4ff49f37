import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/**
 * A row of links can be wider than a phone. Scrolls the row, and nothing else, so that the link of this page is seen.
 * @returns what the row wants as its `ref`
 */
export function useCurrentInView(): RefObject<HTMLElement> {
  const row = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const around = row.current?.getBoundingClientRect();
    const current = row.current?.querySelector("[aria-current=page]")?.getBoundingClientRect();
    if (!row.current || !around || !current) return;
    if (current.left >= around.left && current.right <= around.right) return;
    row.current.scrollLeft += (current.left + current.right - around.left - around.right) / 2;
  }, [pathname]);
  return row;
}
