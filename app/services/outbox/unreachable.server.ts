import { keyedHash } from "../secrets/installation-key.server";

/** Why mails to somebody do not arrive; `outbox.unreachable.*` says each. `declined` = no mails are wanted. */
export const unreachableCodes = [
  "no-mailbox",
  "mailbox-full",
  "bad-address",
  "refused",
  "gave-up",
  "declined",
] as const;
export type UnreachableCode = (typeof unreachableCodes)[number];

export interface Unreachable {
  readonly code: UnreachableCode;
  /** Which address it was, as a mark; null when it is about no address. */
  readonly mark: string | null;
}

/** Stands for an address without telling it, so that a corrected one is seen to be another. */
export function addressMark(address: string): string {
  return keyedHash(address.trim().toLowerCase(), "mail-address").slice(0, 20);
}

/** As it is kept with a participation. */
export function unreachableText(code: UnreachableCode, address: string): string {
  return `${code}@${addressMark(address)}`;
}

/** @param kept what a participation holds; a code that is not known counts as a refusal */
export function readUnreachable(kept: string | null): Unreachable | null {
  if (kept === null) return null;
  const [code, mark = null] = kept.split("@");
  return { code: unreachableCodes.find((known) => known === code) ?? "refused", mark };
}
