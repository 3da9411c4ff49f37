import { domainToASCII } from "node:url";

/** An address as mail servers are told it: the name of the domain in letters that every one of them knows (RFC 5891). */
export function envelopeAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = domainToASCII(address.slice(at + 1));
  return domain === "" ? address : `${address.slice(0, at)}@${domain}`;
}
