import { isIPv4, isIPv6 } from "node:net";

/**
 * The network of an address, for records that people read: enough to see that something came from elsewhere, not
 * enough to tell a household. The last number of IPv4 and all but 48 bits of IPv6 are left out.
 * Null when it is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.x`;
  if (!isIPv6(plain)) return null;
  const groups = expanded(plain.split("%")[0]);
  return `${groups
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::x`;
}

function expanded(address: string): readonly string[] {
  const [before, after] = address.split("::");
  const head = before === "" ? [] : before.split(":");
  if (after === undefined) return head;
  const tail = after === "" ? [] : after.split(":");
  return [...head, ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => "0"), ...tail];
}
