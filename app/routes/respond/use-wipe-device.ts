import { useEffect } from "react";
import { wipeDevice } from "./device-store";

/** Wipes what this device keeps of a link, because nothing of it can be sent any more. */
export function useWipeDevice(token: string, isOver = true): void {
  useEffect(() => {
    // Where it fails, it is sealed, and goes by itself after a while.
    if (isOver) wipeDevice(token).catch(() => undefined);
  }, [token, isOver]);
}
