import { type ClosedOwnQuestion, ownItemId, ownOptionCount } from "@vensterbank/core";
import { type OptionShare, type OwnQuestionGroup, type OwnQuestionResult } from "../own-questions-result";
import { type MeanEstimate } from "../wave-result";
import { meanEstimate } from "./mean-estimate";
import { invitedIn, respondentsIn, type ScoredWaveData } from "./scored-respondents";
import { shareInterval } from "./share-interval";
import { type WaveGroup } from "./wave-groups";

/** Answers to one own question, counted for the organisation and for each role that was asked. */
export function ownQuestionResult(wave: ScoredWaveData, question: ClosedOwnQuestion): OwnQuestionResult {
  const { organisation, roles } = wave.groups;
  const asked = roles.filter(({ key }) => key.kind === "role" && question.askedOf.includes(key.role));
  return {
    question,
    organisation: countsOf(wave, organisation, question),
    roles: asked.map((group) => countsOf(wave, group, question)),
  };
}

function countsOf(wave: ScoredWaveData, whole: WaveGroup, question: ClosedOwnQuestion): OwnQuestionGroup {
  const group: WaveGroup = {
    ...whole,
    has: (place) => question.askedOf.includes(place.role) && whole.has(place),
  };
  const people = respondentsIn(wave, group);
  const invited = invitedIn(wave, group);
  const given = people.map(({ answers }) => answers[ownItemId(question)]);
  const size = ownOptionCount(question);
  const values = given.filter((value): value is number => isOption(value, size));
  const n = values.length;
  return {
    group: whole.key,
    invited,
    answered: people.length,
    n,
    dontKnow: given.filter((value) => value === null).length,
    options: Array.from({ length: size }, (_, i): OptionShare => {
      const count = values.filter((value) => value === i + 1).length;
      if (n === 0) return { option: i + 1, n: 0, share: null, interval95: null, why: "nobody-answered" };
      const interval95 = shareInterval(count, n, invited);
      const why = interval95 === null ? { why: "everybody-answered" as const } : {};
      return { option: i + 1, n: count, share: count / n, interval95, ...why };
    }),
    mean: question.kind === "scale" ? meanOf(values, invited) : null,
  };
}

function isOption(value: number | null | undefined, size: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= size;
}

/**
 * The answers themselves are the figure, nothing is measured behind them: what is uncertain is only what the others
 * would have said, Var = (1 − f)s²/n (methods 2.2 without measurement error).
 */
function meanOf(values: readonly number[], invited: number): MeanEstimate {
  const estimate = meanEstimate(values, { invited, sem2: 0 });
  const differ = estimate.sd !== null && estimate.sd > 0;
  return differ && estimate.se === null ? { ...estimate, why: "everybody-answered" } : estimate;
}
