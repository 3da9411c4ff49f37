import { distributionThreshold, type InsideRole, type Thresholds } from "@vensterbank/core";
import { primaryReason, type WithheldReason } from "@vensterbank/disclosure";
import { type OwnQuestionGroup, type OwnQuestionResult } from "@vensterbank/typology";
import { groupId } from "./group-id";
import { type Decision } from "./release-decisions";
import { releaseMean } from "./release-figures";
import { shown, withheld } from "./released";
import { type ReleasedOwnQuestion, type ReleasedOwnQuestionGroup } from "./released-own-question";

/** Comparing managers with professionals is what the product is for: their rows are given up last. */
const missedMost: readonly InsideRole[] = ["manager", "professional"];

/**
 * What may be seen of the answers to own questions: of at least ten people, never where all but one of them answered
 * alike, and never where the roles that are not shown, taken together, would follow by subtraction and be too few or
 * alike themselves.
 *
 * @param thresholds as they were promised when the wave opened
 * @param decided what the log of releases says about a question
 */
export function releaseOwnQuestions(
  questions: readonly OwnQuestionResult[],
  thresholds: Pick<Thresholds, "results">,
  decided: (question: string) => Pick<Decision, "get"> = () => new Map(),
): ReleasedOwnQuestion[] {
  const threshold = distributionThreshold(thresholds);
  return questions.map((one) => {
    const reasons = decideQuestion(one, threshold, decided(one.question.id));
    const release = (group: OwnQuestionGroup) => releaseCounts(group, reasons.get(groupId(group.group)));
    return {
      question: one.question,
      threshold,
      organisation: release(one.organisation),
      roles: one.roles.map(release),
    };
  });
}

function decideQuestion(
  { organisation, roles }: OwnQuestionResult,
  threshold: number,
  before: Pick<Decision, "get">,
): ReadonlyMap<string, WithheldReason> {
  const decided = new Map<string, WithheldReason>();
  for (const group of [organisation, ...roles]) {
    const id = groupId(group.group);
    const own = primaryReason({ answered: group.n, invited: group.invited }, threshold);
    const reason =
      before.get(id) ?? own ?? (areAlike(countsOf(group)) ? "protects-another-group" : undefined);
    if (reason !== undefined) decided.set(id, reason);
  }
  if (decided.has(groupId(organisation.group))) {
    // The roles add up to the organisation.
    for (const { group } of roles)
      if (!decided.has(groupId(group))) decided.set(groupId(group), "protects-another-group");
    return decided;
  }
  const givenUpFirst = [...roles].sort((a, b) => rank(a) - rank(b) || a.n - b.n);
  for (let rest = hiddenCounts(organisation, roles, decided); tellsTooMuch(rest, threshold);) {
    const next = givenUpFirst.find(({ group }) => !decided.has(groupId(group)));
    if (!next) break;
    decided.set(groupId(next.group), "protects-another-group");
    rest = hiddenCounts(organisation, roles, decided);
  }
  return decided;
}

function rank({ group }: OwnQuestionGroup): number {
  return group.kind === "role" && missedMost.includes(group.role) ? 1 : 0;
}

function countsOf({ options }: OwnQuestionGroup): number[] {
  return options.map(({ n }) => n);
}

/** The organisation less the roles that are shown: what anybody can work out of who is not shown. */
function hiddenCounts(
  organisation: OwnQuestionGroup,
  roles: readonly OwnQuestionGroup[],
  decided: ReadonlyMap<string, WithheldReason>,
): Hidden {
  const visible = roles.filter(({ group }) => !decided.has(groupId(group)));
  const less = (of: (group: OwnQuestionGroup) => number) =>
    visible.reduce((rest, group) => rest - of(group), of(organisation));
  return {
    counts: organisation.options.map((_, i) => less(({ options }) => options[i].n)),
    dontKnow: less(({ dontKnow }) => dontKnow),
  };
}

interface Hidden {
  readonly counts: readonly number[];
  readonly dontKnow: number;
}

const total = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

/** Those who all said that they do not know answered alike as well. */
function tellsTooMuch({ counts, dontKnow }: Hidden, threshold: number): boolean {
  const n = total(counts);
  return n === 0 ? dontKnow > 0 : n < threshold || areAlike(counts);
}

/** All of them, or all but one: that one would know what each of the others answered. */
function areAlike(counts: readonly number[]): boolean {
  const n = total(counts);
  return n > 0 && n - Math.max(...counts) < 2;
}

function releaseCounts(
  { group, n, dontKnow, options, mean }: OwnQuestionGroup,
  reason: WithheldReason | undefined,
): ReleasedOwnQuestionGroup {
  if (reason !== undefined) return { group, ...withheld(reason) };
  return { group, ...shown({ n, dontKnow, options, mean: mean && releaseMean(mean, undefined) }) };
}
