import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A reproducible stream of random numbers; every use that reaches a result stores its seed with that result. */
export interface Random {
  /** Uniform on [0, 1), 53 bits. */
  next(): number;
  /** Uniform integer on [0, bound). */
  below(bound: number): number;
}

/** Draws that are thrown away, because the first numbers of neighbouring seeds resemble each other. */
const warmUp = 32;

/** Xoroshiro128+ (Blackman & Vigna 2018) from pure-rand. @param seed any 32-bit integer */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  for (let i = 0; i < warmUp; i++) generator.next();
  const next = () => {
    const high = generator.next() >>> 5;
    const low = generator.next() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  };
  return { next, below: (bound) => Math.floor(next() * bound) };
}

/** A new array in random order (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
