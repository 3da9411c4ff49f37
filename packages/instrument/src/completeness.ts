import { type ResponseAnswers } from "./answer";
import { answerIds, type Screen } from "./screen";

export interface ScreenCompleteness {
  readonly id: string;
  /** Questions with an answer; "don't know" is an answer, a set of portraits is one question. */
  readonly answered: number;
  /** Questions of the screen without those in own words. */
  readonly total: number;
  /** `optional`: nothing is asked here but own words, and there are none. */
  readonly state: "empty" | "partly" | "complete" | "optional";
}

export interface Completeness {
  readonly screens: readonly ScreenCompleteness[];
  readonly answered: number;
  readonly total: number;
}

/** How far a respondent is, per screen and in all; for the progress bar and the review before sending. */
export function completeness(screens: readonly Screen[], answers: ResponseAnswers): Completeness {
  const perScreen = screens.map((screen) => ofScreen(screen, answers));
  const sum = (count: (one: ScreenCompleteness) => number) => perScreen.reduce((n, one) => n + count(one), 0);
  return { screens: perScreen, answered: sum(({ answered }) => answered), total: sum(({ total }) => total) };
}

function ofScreen(screen: Screen, answers: ResponseAnswers): ScreenCompleteness {
  const given = (ids: readonly string[]) => ids.every((id) => Object.hasOwn(answers, id));
  const asked = screen.questions.filter(({ kind }) => kind !== "text");
  const answered = asked.filter((question) => given(answerIds(question))).length;
  const total = asked.length;
  if (total === 0) {
    const written = screen.questions.some((question) => given(answerIds(question)));
    return { id: screen.id, answered, total, state: written ? "complete" : "optional" };
  }
  const state = answered === total ? "complete" : answered === 0 ? "empty" : "partly";
  return { id: screen.id, answered, total, state };
}
