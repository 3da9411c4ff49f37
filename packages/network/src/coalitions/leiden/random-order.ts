import { type Random } from "@vensterbank/core";

/** Fills the first n places with 0 … n−1 in random order (Fisher-Yates from the inside out). */
export function randomOrder(order: Int32Array, n: number, random: Random): void {
  for (let i = 0; i < n; i++) {
    const j = random.below(i + 1);
    order[i] = order[j];
    order[j] = i;
  }
}
