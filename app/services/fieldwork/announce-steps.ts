import { type TenantId } from "@vensterbank/core";

type Listener = (tenantId: TenantId) => void;

// Global, because in development the modules are loaded anew while the runner goes on.
const store = globalThis as { vensterbankFieldworkListener?: Listener };

/** Tells the runner of this process, if there is one, that something may be due; otherwise it is found at the next round. */
export function announceSteps(tenantId: TenantId): void {
  store.vensterbankFieldworkListener?.(tenantId);
}

/** @returns how to stop listening; null when somebody listens already */
export function listenForSteps(listener: Listener): (() => void) | null {
  if (store.vensterbankFieldworkListener) return null;
  store.vensterbankFieldworkListener = listener;
  return () => {
    delete store.vensterbankFieldworkListener;
  };
}
