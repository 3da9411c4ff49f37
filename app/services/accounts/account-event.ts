/**
 * Everything that is written down about an account for its owner to read. The catalogue area `security` has one sentence
 * per kind (`security.event.<kind>`).
 */
export const accountEventKinds = [
  /** Came in; `device` says with what. */
  "signed-in",
  /** Came in with a browser and system that this account had not been used with. */
  "signed-in-new-device",
  /** Came in with a link from a mail. */
  "link-used",
  /** Proved anew who they are. */
  "confirmed",
  /** A right password, and five wrong codes after it. */
  "second-step-failed",
  "password-set",
  "password-changed",
  /** Set anew after a link in a mail; every session ended. */
  "password-reset",
  "totp-on",
  "totp-off",
  "recovery-codes-made",
  "recovery-code-used",
  "passkey-added",
  "passkey-renamed",
  "passkey-removed",
  /** Its counter stood still or went back: there may be a copy of it. */
  "passkey-refused",
  "device-signed-out",
  "other-devices-signed-out",
  /** An organisation's own sign-on was tied to this account. */
  "sign-on-linked",
  /** Access to an organisation was accepted. */
  "invitation-accepted",
] as const;

export type AccountEventKind = (typeof accountEventKinds)[number];
