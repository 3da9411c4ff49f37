/**
 * Whether a mutation comes from our own pages. Remix compares the origin for page routes only; this also holds for
 * resource routes, and refuses when the browser does not say where the request comes from.
 */
export function comesFromHere(headers: Headers, appUrl: string): boolean {
  const origin = headers.get("origin");
  if (origin === null || !URL.canParse(origin)) return false;
  const { host, origin: normal } = new URL(origin);
  return normal === new URL(appUrl).origin || host === headers.get("host");
}
