import { env, isHttps } from "../../env.server";

/**
 * Everything a page may load and do. Scripts need the nonce of their response; styles come from our own files only, so
 * markup carries no `style` attributes. In development Vite adds styles and a socket of its own.
 */
export function contentSecurityPolicy(nonce: string, development = env.NODE_ENV === "development"): string {
  const policy: Record<string, string> = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'`,
    "script-src-attr": "'none'",
    "style-src-attr": "'none'",
    "object-src": "'none'",
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": development ? "'self' ws: wss:" : "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/**
 * Headers of every response. The referrer policy is `same-origin` for respondents too: `no-referrer` makes browsers
 * send `Origin: null` with a form, which no origin check can tell from an attack (docs/decisions/0006). Either way the
 * secret in the address does not leave this site.
 */
export function setSecurityHeaders(headers: Headers, https = isHttps): void {
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "same-origin");
  headers.set(
    "Permissions-Policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), " +
      "display-capture=(), idle-detection=(), local-fonts=(), browsing-topics=()",
  );
  // Says for old browsers and for those who test sites what frame-ancestors says.
  headers.set("X-Frame-Options", "DENY");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  headers.set("Cross-Origin-Resource-Policy", "same-origin");
  if (!headers.has("Content-Security-Policy")) {
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
  // What a page says may depend on who asks; only files under /assets may be kept.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
  if (https) headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}
