import { type TenantRow } from "./matrix";
import { type Visitor } from "./visitors";

export interface PublicRow {
  readonly pattern: string;
  readonly get: number;
  /** 302 = done or sent elsewhere. */
  readonly post?: number;
}

/** The same for everybody. */
export const publicRows: readonly PublicRow[] = [
  { pattern: "/", get: 200 },
  { pattern: "/healthz", get: 200 },
  // Nobody was named to report weaknesses to.
  { pattern: "/.well-known/security.txt", get: 404 },
  { pattern: "/styleguide", get: 200 },
  { pattern: "/sign-in/sso", get: 200, post: 400 },
  // Nobody's sign-on.
  { pattern: "/sign-in/sso/:provider", get: 404 },
  { pattern: "/sign-in/sso/:provider/go", get: 302 },
  { pattern: "/sign-in/sso/:provider/callback", get: 302 },
  { pattern: "/sign-in/sso/again", get: 302 },
  // Nobody's passkey; under an address of numbers there are none.
  { pattern: "/sign-in/passkey", get: 302, post: 302 },
  { pattern: "/sign-in/passkey/challenge", get: 302, post: 400 },
  { pattern: "/sign-in/link", get: 200, post: 400 },
  // Nobody's letter.
  { pattern: "/sign-in/link/:token", get: 410, post: 410 },
  { pattern: "/sign-in/second", get: 302, post: 302 },
  { pattern: "/reset", get: 200, post: 400 },
  { pattern: "/reset/:token", get: 410, post: 410 },
  { pattern: "/invitation/:token", get: 404, post: 404 },
  { pattern: "/code", get: 200, post: 400 },
  // Nobody's tablet.
  { pattern: "/kiosk/:token", get: 404, post: 303 },
  { pattern: "/language", get: 302, post: 302 },
  { pattern: "/theme", get: 302, post: 302 },
  { pattern: "/*", get: 404 },
];

/** Answered by who signs in: nobody, and every account. A portfolio of one organisation leads to its home. */
export const accountRows: readonly (PublicRow & { readonly account: Visitor | null })[] = [
  { pattern: "/sign-in", account: null, get: 200, post: 400 },
  { pattern: "/sign-in", account: "board", get: 302 },
  { pattern: "/sign-out", account: null, get: 302, post: 302 },
  { pattern: "/portfolio", account: null, get: 302 },
  { pattern: "/portfolio", account: "consultant", get: 200 },
  { pattern: "/portfolio", account: "board", get: 302 },
  { pattern: "/account", account: null, get: 302, post: 302 },
  { pattern: "/account", account: "board", get: 200, post: 400 },
  { pattern: "/account/password", account: null, get: 302, post: 302 },
  { pattern: "/account/password", account: "board", get: 200, post: 400 },
  { pattern: "/account/second-factor", account: null, get: 302, post: 302 },
  { pattern: "/account/second-factor", account: "board", get: 200, post: 400 },
  { pattern: "/account/authenticator", account: null, get: 302, post: 302 },
  { pattern: "/account/recovery-codes", account: null, get: 302, post: 302 },
  { pattern: "/account/passkeys", account: null, get: 302, post: 302 },
  { pattern: "/account/passkeys/challenge", account: null, get: 302, post: 302 },
  { pattern: "/account/confirm", account: null, get: 302, post: 302 },
  { pattern: "/account/confirm", account: "board", get: 200, post: 400 },
  { pattern: "/account/confirm/link/:token", account: null, get: 302, post: 302 },
  { pattern: "/account/confirm/link/:token", account: "board", get: 410, post: 410 },
  { pattern: "/account/confirm/passkey", account: null, get: 302, post: 302 },
  { pattern: "/account/confirm/passkey", account: "board", get: 302, post: 302 },
  { pattern: "/account/confirm/passkey/challenge", account: null, get: 302, post: 302 },
  { pattern: "/account/confirm/passkey/challenge", account: "board", get: 302, post: 400 },
];

/** The console: for operators with a second factor. To everybody else who is signed in there is no such page. */
export const operatorRows: readonly (PublicRow & Pick<TenantRow, "proof">)[] = [
  { pattern: "/operator", get: 200, post: 400, proof: "post" },
  { pattern: "/operator/health", get: 200 },
  { pattern: "/operator/log", get: 200 },
  { pattern: "/operator/tenants/new", get: 200, post: 400, proof: "both" },
  { pattern: "/operator/tenants/import", get: 200, post: 400, proof: "both" },
  { pattern: "/operator/tenants/:organisation", get: 200, post: 400, proof: "post" },
];

/** Under a personal link that works and under which nobody has begun; who is signed in does not matter. */
export const respondentRows: readonly PublicRow[] = [
  { pattern: "/r/:token", get: 200, post: 400 },
  { pattern: "/r/:token/notice", get: 200 },
  { pattern: "/r/:token/screens/:screen", get: 302, post: 302 },
  { pattern: "/r/:token/relations", get: 302, post: 302 },
  { pattern: "/r/:token/review", get: 302, post: 302 },
  { pattern: "/r/:token/done", get: 302 },
  { pattern: "/r/:token/withdraw", get: 200, post: 303 },
  { pattern: "/r/:token/mails", get: 200, post: 303 },
  { pattern: "/r/:token/wish", get: 302, post: 302 },
  { pattern: "/r/:token/save", get: 404, post: 409 },
  { pattern: "/r/:token/names", get: 200 },
  // Nothing came out yet.
  { pattern: "/r/:token/feedback", get: 302 },
];
