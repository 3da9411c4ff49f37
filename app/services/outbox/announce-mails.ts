import { type TenantId } from "@vensterbank/core";

type Listener = (tenantId: TenantId) => void;

// Global, because in development the modules are loaded anew while the sending goes on.
const store = globalThis as { vensterbankMailListener?: Listener };

/** Tells who sends mails in this process, if anybody does, that some wait; otherwise they are found at the next round. */
export function announceMails(tenantId: TenantId): void {
  store.vensterbankMailListener?.(tenantId);
}

/** @returns how to stop listening, or null when somebody listens already */
export function listenForMails(listener: Listener): (() => void) | null {
  if (store.vensterbankMailListener) return null;
  store.vensterbankMailListener = listener;
  return () => {
    delete store.vensterbankMailListener;
  };
}
