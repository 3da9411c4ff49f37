/** Carries what the visitor calls this server past the edge, which sets `host` to what APP_URL calls it. */
export const askedHostHeader = "x-asked-host";

/**
 * What the visitor calls this server, with its port; the edge sets it, whatever the visitor sent under that name. For what
 * may depend on it on one's own machine; anything else knows its own address from APP_URL. Null when nobody said.
 */
export function askedHost({ headers }: Request): string | null {
  const host = headers.get(askedHostHeader) ?? headers.get("host");
  return host === "" ? null : host;
}
