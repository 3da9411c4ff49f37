import { Secret, TOTP } from "otpauth";
import type { ControlScope, SignedInUser } from "../../../http/scope/control-scope.server";
import { type QrModules, qrModules } from "../../waves/link-qr.server";
import { totpSettings } from "../second-factor-code.server";
import { openProposal, sealProposal } from "./proposal.server";

export interface ProposedApp {
  /** The new secret, which only this service reads; comes back with the first code. */
  readonly proposal: string;
  readonly qr: QrModules;
  /** The same secret in base32, in groups of four, for who types it over. */
  readonly groups: readonly string[];
}

type Proposing = Pick<ControlScope, "clock" | "user">;
type Owner = Pick<SignedInUser, "id" | "email">;

/** A new secret for an authenticator app, kept nowhere until its first code was right: an app in use goes on working. */
export function proposeApp({ clock }: Proposing, owner: Owner): ProposedApp {
  // 160 bits, as RFC 4226 recommends (section 4).
  const { base32 } = new Secret({ size: 20 });
  return drawn(base32, sealProposal(owner.id, base32, clock.now()), owner);
}

/** The same secret once more, after a code that was not right; null when it is no longer to be had. */
export function proposeAgain({ clock, user }: Proposing, proposal: string): ProposedApp | null {
  const base32 = user && openProposal(user.id, proposal, clock.now());
  return user && base32 ? drawn(base32, proposal, user) : null;
}

function drawn(base32: string, proposal: string, { email }: Owner): ProposedApp {
  const secret = Secret.fromBase32(base32);
  const totp = new TOTP({ ...totpSettings, secret, issuer: "Vensterbank", label: email });
  return { proposal, qr: qrModules(totp.toString()), groups: base32.match(/.{1,4}/g) ?? [] };
}
