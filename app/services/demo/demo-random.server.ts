import { type Random, seededRandom } from "@vensterbank/core";

/** Random numbers for the demo. Every label has a stream of its own, so that a change in one part moves no other. */
export interface DemoRandom extends Random {
  chance(probability: number): boolean;
  /** Standard normal (Box & Muller 1958). */
  normal(): number;
  pick<T>(items: readonly T[]): T;
}

export function demoRandom(seed: number, label: string): DemoRandom {
  const random = seededRandom(seed ^ hash(label));
  return {
    ...random,
    chance: (probability) => random.next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next()),
    pick: (items) => items[random.below(items.length)],
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
