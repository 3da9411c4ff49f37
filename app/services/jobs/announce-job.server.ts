import { type TenantId } from "@vensterbank/core";

type Listener = (tenantId: TenantId) => void;

// Global, because in development the modules are loaded anew while the runner goes on.
const store = globalThis as { vensterbankJobListener?: Listener };

/** Tells the runner of this process, if there is one, that a job waits; otherwise it is found at the next round. */
export function announceJob(tenantId: TenantId): void {
  store.vensterbankJobListener?.(tenantId);
}

/** @returns false when somebody listens already */
export function listenForJobs(listener: Listener): boolean {
  if (store.vensterbankJobListener) return false;
  store.vensterbankJobListener = listener;
  return true;
}
