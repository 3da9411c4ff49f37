import { useEffect } from "react";

/** Removes what a page may have kept in this browser, also where the server's wish to do so is not heard. */
export function useEmptyDevice(): void {
  useEffect(() => {
    const empty = () => void emptyDevice();
    empty();
    // The way back shows a page as it was left: it is emptied like one that was asked for.
    window.addEventListener("pageshow", empty);
    return () => window.removeEventListener("pageshow", empty);
  }, []);
}

async function emptyDevice(): Promise<void> {
  try {
    localStorage.clear();
    sessionStorage.clear();
    const kept = await indexedDB.databases();
    for (const { name } of kept) if (name !== undefined) indexedDB.deleteDatabase(name);
  } catch {
    // A browser that lets nothing be kept has nothing to remove.
  }
}
