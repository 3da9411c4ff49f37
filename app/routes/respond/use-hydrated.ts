import { useEffect, useState } from "react";

/** Whether scripts run: false in the first picture of a page, also where they do. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
