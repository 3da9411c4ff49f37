import { asId, type ParticipationId } from "@vensterbank/core";
import { keyedHash } from "../../secrets/installation-key.server";

/** Of 64 bits: nobody tries so many addresses of a mail server. */
const markLength = 16;

const markOf = (id: ParticipationId, address: string, isQuiet: boolean) =>
  keyedHash(`${isQuiet ? "quiet " : ""}${id} ${address.trim().toLowerCase()}`, "bounce").slice(0, markLength);

/**
 * Addresses that reports of failed delivery come back to, one per participant and address: such a report is about an address
 * that somebody has now, or about none. Reports to a quiet one are noted with nobody: that a reminder came back tells who
 * got one.
 * @param base the address whose part before the @ is followed by a plus sign; undefined = there is none
 */
export function bounceAddressOf(
  base: string | undefined,
): ((id: ParticipationId, address: string, isQuiet?: boolean) => string) | null {
  if (base === undefined) return null;
  const [name, host] = base.split("@");
  // In lower case, because on its way an address may become that.
  return (id, address, isQuiet = false) =>
    `${name}+${id.replaceAll("-", "")}.${markOf(id, address, isQuiet)}@${host}`;
}

export interface BounceMark {
  readonly id: ParticipationId;
  /** Whether it was made for this address of the participant. */
  isOf(address: string): boolean;
  /** Whether it was made for a mail of which nothing is noted. */
  isQuiet(address: string): boolean;
}

/** Whose mail an address was made for; null for any other address. */
export function readBounceAddress(recipient: string, base: string): BounceMark | null {
  const [name, host] = base.toLowerCase().split("@");
  const [local, at] = recipient.toLowerCase().split("@");
  if (at !== host || !local.startsWith(`${name}+`)) return null;
  const [, hex, mark] = /^([0-9a-f]{32})\.([0-9a-f]{16})$/.exec(local.slice(name.length + 1)) ?? [];
  if (hex === undefined) return null;
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  const id = asId<ParticipationId>(parts.join("-"));
  const isQuiet = (address: string) => markOf(id, address, true) === mark;
  return { id, isQuiet, isOf: (address) => markOf(id, address, false) === mark || isQuiet(address) };
}
