import { isClosedQuestion, type OwnQuestion, ownItemId, ownOptionCount } from "@vensterbank/core";
import { type ResponseAnswers } from "@vensterbank/instrument";
import { likert, type Levels } from "./climate.server";
import { type DemoMember } from "./demo-organisation.server";
import { demoRandom } from "./demo-random.server";

/**
 * Answers of one person to the organisation's own closed questions: a scale follows how things are inside, a choice goes
 * mostly to the first options of a list that each role reads from another place. Some know no answer, some skip.
 */
export function ownAnswers(
  questions: readonly OwnQuestion[],
  { code, role }: DemoMember,
  wave: number,
  levels: Levels,
  seed: number,
): ResponseAnswers {
  const random = demoRandom(seed, `${code} own questions ${wave}`);
  return Object.fromEntries(
    questions.flatMap((question): [string, number | null][] => {
      if (!isClosedQuestion(question) || !question.askedOf.includes(role)) return [];
      const [skips, unsure, own] = [random.chance(0.05), random.chance(0.06), random.normal()];
      if (skips) return [];
      if (question.dontKnow && unsure) return [[ownItemId(question), null]];
      const answer =
        question.kind === "scale"
          ? likert(0.7 + 0.75 * levels.int + 0.9 * own)
          : chosen(ownOptionCount(question), role === "professional" || role === "support" ? 0 : 2, own);
      return [[ownItemId(question), answer]];
    }),
  );
}

/** An option near the first one that a role looks at; the list goes round. */
function chosen(options: number, first: number, own: number): number {
  const away = Math.floor(Math.abs(own) * 1.6);
  return 1 + ((first + away) % options);
}
