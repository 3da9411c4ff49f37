import { BlockList, isIP, isIPv4 } from "node:net";

/**
 * How far this installation goes to reach an identity provider: addresses of the internet, those of private networks too,
 * or this machine itself as well (and that over http).
 */
export type Reach = "public" | "private" | "loopback";

type Range = readonly [address: string, bits: number];

function listOf(v4: readonly Range[], v6: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [address, bits] of v4) list.addSubnet(address, bits, "ipv4");
  for (const [address, bits] of v6) list.addSubnet(address, bits, "ipv6");
  return list;
}

const loopback = listOf([["127.0.0.0", 8]], [["::1", 128]]);
const privateNetworks = listOf(
  [
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
  ],
  [["fc00::", 7]],
);
/** Set apart by IANA: this network, link-local (where clouds keep their keys), examples, benchmarks, multicast, reserved. */
const special = listOf(
  [
    ["0.0.0.0", 8],
    ["169.254.0.0", 16],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ],
  [
    // Both carry an address of IPv4 inside.
    ["2001::", 32],
    ["2002::", 16],
    ["2001:db8::", 32],
  ],
);
const globalUnicast = listOf([], [["2000::", 3]]);

/** Whether an address, as a name was resolved or as it stands in a URL, may be connected to. */
export function isReachable(address: string, reach: Reach): boolean {
  const plain = address.replace(/^\[|\]$/g, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  if (isIP(plain) === 0) return false;
  const family = isIPv4(plain) ? "ipv4" : "ipv6";
  if (loopback.check(plain, family)) return reach === "loopback";
  if (privateNetworks.check(plain, family)) return reach !== "public";
  return !special.check(plain, family) && (family === "ipv4" || globalUnicast.check(plain, family));
}

/** Whether a host of a URL is this machine by its very name. */
export function isLoopbackHost(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, "");
  if (plain === "localhost") return true;
  return isIP(plain) !== 0 && loopback.check(plain, isIPv4(plain) ? "ipv4" : "ipv6");
}
