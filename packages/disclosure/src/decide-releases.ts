import { type AnswerSystem, type Candidate, checkAnswerSystem, checkCandidates } from "./answer-system";
import { Decision } from "./decision";
import { type GateReason } from "./gate-reason";
import { solver } from "./intervals/solver";

export interface GateRules {
  /** Fewest invited, and fewest answers, of a group that may be shown; sets of fewer people are protected. */
  readonly threshold: number;
  /** The mean of a protected set must stay possible over this share of the scale. Default .25. */
  readonly intervalShare?: number;
  /** A mean within this share of the scale from an end is withheld. Default .05. */
  readonly extremeShare?: number;
}

export type ReleaseVerdict =
  { readonly shown: true } | { readonly shown: false; readonly reason: GateReason };

/**
 * Decides which figures may leave, given all that left before (methods 4).
 *
 * 1. A group that is too small, all alike, or at an end of the scale is withheld.
 * 2. The others are let in one by one, by priority, unless with them a set of fewer people than the threshold would
 *    follow exactly, or a group withheld for its answers would.
 * 3. Where the sum of such a set could lie only within less than a share of the scale, the group of the lowest priority that
 *    makes it so is taken out again, until no such set is left.
 * 4. What was taken out or refused and does no harm any more is given back, by priority.
 *
 * @param released what left earlier: never reconsidered, part of every later decision
 * @returns candidate id → verdict @throws RangeError on a system, group or rule that makes no sense
 */
export async function decideReleases(
  system: AnswerSystem,
  released: readonly Candidate[],
  candidates: readonly Candidate[],
  rules: GateRules,
): Promise<ReadonlyMap<string, ReleaseVerdict>> {
  const { threshold, intervalShare = 0.25, extremeShare = 0.05 } = rules;
  checkRules(threshold, intervalShare, extremeShare);
  checkAnswerSystem(system);
  checkCandidates(system, released);
  checkCandidates(system, candidates);
  const highs = Object.keys(system.sums).length > 0 ? await solver() : null;
  const all = { threshold, intervalShare, extremeShare };
  const reasons = new Decision(system, released, candidates, all, highs).run();
  return new Map(
    candidates.map(({ id }): [string, ReleaseVerdict] => {
      const reason = reasons.get(id);
      return [id, reason ? { shown: false, reason } : { shown: true }];
    }),
  );
}

function checkRules(threshold: number, intervalShare: number, extremeShare: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < 1)
    throw new RangeError(`${threshold} is not a threshold`);
  if (!(intervalShare >= 0 && intervalShare <= 1)) throw new RangeError(`${intervalShare} is not a share`);
  if (!(extremeShare >= 0 && extremeShare < 0.5))
    throw new RangeError(`${extremeShare} is not a share from an end`);
}
