import { type NetworkTie } from "@vensterbank/interchange";
import { type MappingInput } from "./network-choices.server";

export type Strength = 1 | 2 | 3 | 4;

/** Whether a report counts as a tie: nought and less never does. */
export function isTie(
  { weight }: Pick<NetworkTie, "weight">,
  { atLeast }: Pick<MappingInput, "atLeast">,
): boolean {
  if (weight === null) return true;
  return weight > 0 && (atLeast === undefined || weight >= atLeast);
}

const isStrength = (weight: number): weight is Strength => [1, 2, 3, 4].includes(weight);

/** Whether the weights can stay what they are. */
export function areStrengths(ties: readonly Pick<NetworkTie, "weight">[]): boolean {
  return ties.every(({ weight }) => weight === null || isStrength(weight));
}

/**
 * From weight to strength 1-4, over the ties of one relation in all waves, so that a strength means the same in every
 * wave. Quartiles (type 1 of Hyndman & Fan 1996): 1 + how many of the three the weight is above; equal weights stay equal.
 */
export function strengthOf(
  ties: readonly Pick<NetworkTie, "weight">[],
  { strength, fixedStrength }: Pick<MappingInput, "strength" | "fixedStrength">,
): (weight: number | null) => Strength {
  const fixed = isStrength(fixedStrength) ? fixedStrength : 1;
  if (strength === "fixed") return () => fixed;
  if (strength === "as-is") return (weight) => (weight !== null && isStrength(weight) ? weight : fixed);
  const sorted = ties.flatMap(({ weight }) => (weight === null ? [] : [weight])).sort((a, b) => a - b);
  const cuts = [0.25, 0.5, 0.75].map((share) => sorted[Math.ceil(sorted.length * share) - 1] ?? Infinity);
  return (weight) => {
    if (weight === null) return fixed;
    const strengths = [1, 2, 3, 4] as const;
    return strengths[cuts.filter((cut) => weight > cut).length];
  };
}
