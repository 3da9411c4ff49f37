import { type AppError, appError } from "@vensterbank/core";

/** Why somebody does not come in over their organisation's sign-on; `sso.refused.*` says each. */
export const signOnRefusals = [
  /** No such attempt in this browser, or it is over or was used. */
  "expired",
  /** Given up at the provider. */
  "cancelled",
  /** The provider does not work, or says that it cannot. */
  "provider",
  /** What the provider said of the person does not hold: signature, receiver, time, or it belongs to another attempt. */
  "untrusted",
  /** The provider did not ask anew who somebody is. */
  "not-asked-anew",
  "mail-missing",
  "mail-unverified",
  /** The address is not at a domain that this organisation speaks for. */
  "domain",
  /** Nobody gave this person access, and nobody gets it by themselves. */
  "not-invited",
  /** Access has ended. */
  "ended",
  "suspended",
  /** There is no such sign-on, or it is out of use. */
  "off",
] as const;
export type SignOnRefusal = (typeof signOnRefusals)[number];

export function signOnRefused(reason: SignOnRefusal): AppError {
  return appError("sign-on-refused", { params: { reason } });
}

/** The reason inside an error that `signOnRefused` made. */
export function refusalIn({ params }: AppError): SignOnRefusal {
  return signOnRefusals.find((reason) => reason === params?.reason) ?? "provider";
}
