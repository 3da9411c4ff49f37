import { insideRoles, isClosedQuestion, type OwnAnswerForm, type OwnQuestion } from "@vensterbank/core";
import { optionLines, type OwnQuestionInput } from "./own-questions-input.server";

/**
 * The questions that a form tells of. One that exists keeps its id; a new one gets a number that no question of the
 * programme ever had, so that an id never comes to mean something else. A closed question that is made an open one is new:
 * its answers are stored elsewhere.
 * @param current of the programme @param earlier of its waves
 */
export function ownQuestionsOf(
  input: readonly OwnQuestionInput[],
  current: readonly OwnQuestion[],
  earlier: readonly OwnQuestion[],
): OwnQuestion[] {
  const known = new Map(current.map((question) => [question.id, isClosedQuestion(question)]));
  const numbers = [...current, ...earlier].map(({ id }) => Number(/^q(\d+)$/.exec(id)?.[1] ?? 0));
  let last = Math.max(0, ...numbers);
  return input.map((question) => {
    const isClosed = question.form !== "text";
    const kept = question.id !== undefined && known.get(question.id) === isClosed ? question.id : null;
    if (kept !== null) known.delete(kept);
    return {
      id: kept ?? `q${++last}`,
      text: { nl: question.textNl, en: question.textEn },
      askedOf: insideRoles.filter((role) => question.roles.includes(role)),
      dontKnow: isClosed && question.dontKnow === "yes",
      ...answersOf(question),
    };
  });
}

function answersOf(question: OwnQuestionInput): OwnAnswerForm {
  if (question.form === "text") return { kind: "text" };
  if (question.form === "choice") {
    const english = optionLines(question.optionsEn);
    return {
      kind: "choice",
      options: optionLines(question.optionsNl).map((nl, i) => ({ nl, en: english[i] })),
    };
  }
  if (question.form !== "ends") return { kind: "scale", anchors: question.form };
  const { lowestNl, lowestEn, highestNl, highestEn } = question;
  return {
    kind: "scale",
    anchors: { lowest: { nl: lowestNl, en: lowestEn }, highest: { nl: highestNl, en: highestEn } },
  };
}
