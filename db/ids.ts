import { randomBytes } from "node:crypto";
import { type Id } from "@vensterbank/core";

let lastMoment = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562, 5.7 and 6.2 method 1): 48 bits of milliseconds, a counter of 12 bits and 62 random bits,
 * so that ids sort in the order in which this process made them. Never for what somebody answered: see `randomId`.
 */
export function newId<T extends Id<string> = Id<string>>(): T {
  const now = Date.now();
  if (now > lastMoment) {
    lastMoment = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    // Runs ahead of the clock rather than going back; the clock catches up.
    lastMoment++;
    counter = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(lastMoment, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
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
