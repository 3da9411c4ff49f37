type LastAct = () => Promise<void>;

// Global, because the server and the built product are loaded apart.
const store = globalThis as { vensterbankLastActs?: LastAct[] };

/** Has something finished before the process ends in good order. */
export function addLastAct(act: LastAct): void {
  (store.vensterbankLastActs ??= []).push(act);
}

/** Does all of it, at once. Never throws. */
export async function doLastActs(): Promise<void> {
  await Promise.allSettled((store.vensterbankLastActs ?? []).splice(0).map((act) => act()));
}
