import { reactions } from "@vensterbank/core";
import { type PerReaction, perReaction } from "../axes";

/** What a zero stands for: .65 of the smallest amount that could be given, one of 100 points. */
const zeroShare = 0.0065;

/**
 * Centred log-ratio of a composition (Aitchison 1986), zeros replaced multiplicatively (Martín-Fernández,
 * Barceló-Vidal & Pawlowsky-Glahn 2003). @param parts at least 0, not all 0
 */
export function centredLogRatio(parts: PerReaction<number>): PerReaction<number> {
  const sum = reactions.reduce((total, type) => total + parts[type], 0);
  const zeros = reactions.filter((type) => parts[type] === 0).length;
  const logs = perReaction((type) =>
    Math.log(parts[type] === 0 ? zeroShare : (parts[type] / sum) * (1 - zeros * zeroShare)),
  );
  const centre = reactions.reduce((total, type) => total + logs[type], 0) / reactions.length;
  return perReaction((type) => logs[type] - centre);
}

/** The composition that a log-ratio vector stands for; sums to 1. */
export function fromLogRatio(logRatio: PerReaction<number>): PerReaction<number> {
  const parts = perReaction((type) => Math.exp(logRatio[type]));
  const sum = reactions.reduce((total, type) => total + parts[type], 0);
  return perReaction((type) => parts[type] / sum);
}
