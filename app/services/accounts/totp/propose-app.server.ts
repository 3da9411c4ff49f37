import { Secret, TOTP } from "otpauth";
import type { ControlScope, SignedInUser } from "../../../http/scope/control-scope.server";
import { type QrModules, qrModules } from "../../waves/link-qr.server";
import { totpSettings } from "../second-factor-code.server";
import { sealProposal } from "./proposal.server";

export interface ProposedApp {
  /** The new secret, which only this service reads; comes back with the first code. */
  readonly proposal: string;
  readonly qr: QrModules;
  /** The same secret in base32, in groups of four, for who types it over. */
  readonly groups: readonly string[];
}

/** A new secret for an authenticator app, kept nowhere until its first code was right: an app in use goes on working. */
export function proposeApp(
  { clock }: Pick<ControlScope, "clock">,
  { id, email }: Pick<SignedInUser, "id" | "email">,
): ProposedApp {
  // 160 bits, as RFC 4226 recommends (section 4).
  const secret = new Secret({ size: 20 });
  const totp = new TOTP({ ...totpSettings, secret, issuer: "Vensterbank", label: email });
  return {
    proposal: sealProposal(id, secret.base32, clock.now()),
    qr: qrModules(totp.toString()),
    groups: secret.base32.match(/.{1,4}/g) ?? [],
  };
}
