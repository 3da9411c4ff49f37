interface Sender {
  readonly origin?: string | null;
  readonly host?: string | null;
}

/**
 * Whether a mutation comes from our own pages, by its `Origin` and `Host` headers. Remix compares them for page routes
 * only; this also holds for resource routes, and refuses when the browser does not say where the request comes from.
 */
export function comesFromHere({ origin, host }: Sender, appUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  return sent.origin === new URL(appUrl).origin || sent.host === host;
}
