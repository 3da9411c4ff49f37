import { randomBytes } from "node:crypto";
import { type Id } from "@vensterbank/core";

/**
 * A UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds and 74 random bits, so that ids sort by time of making.
 * Within one millisecond the order is random. Never for what somebody answered: see `randomId`.
 */
export function newId<T extends Id<string> = Id<string>>(now: number = Date.now()): T {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    "-",
  ) as T;
}

/** 128 random bits in hexadecimal, whose order tells nothing: for answers, ties and open text. */
export function randomId<T extends string = string>(): T {
  return randomBytes(16).toString("hex") as T;
}
