interface Sender {
  readonly origin?: string | null;
  readonly host?: string | null;
}

/**
 * Whether a mutation comes from our own pages, by its `Origin` and `Host` headers. Remix compares them for page routes
 * only; this also holds for resource routes, and refuses when the browser does not say where the request comes from.
 * Where the product is served over http, as on a machine at home, any name under which it is reached will do.
 */
export function comesFromHere({ origin, host }: Sender, appUrl: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const [sent, own] = [new URL(origin), new URL(appUrl)];
  return sent.origin === own.origin || (own.protocol === "http:" && sent.host === host);
}
