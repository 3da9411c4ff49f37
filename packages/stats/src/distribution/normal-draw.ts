import { type Random } from "@vensterbank/core";

/** A draw from the standard normal distribution (Box & Muller 1958); takes two numbers from the stream. */
export function normalDraw(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
