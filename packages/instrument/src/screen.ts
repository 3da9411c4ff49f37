import { type LocalizedText } from "@vensterbank/core";
import { type ResponseAnswers } from "./answer";
import { type Anchor, type ModuleId, type Option, type Part, type PortraitTime } from "./instrument";

/** Numbered anchors; "don't know" can be chosen as well unless it is false. */
export interface RatingQuestion {
  readonly kind: "rating";
  readonly id: string;
  readonly text: LocalizedText;
  readonly help?: LocalizedText;
  readonly anchors: readonly Anchor[];
  readonly dontKnow?: false;
  /** A question of the tenant's own: a scale reads from left to right, a choice from top to bottom. */
  readonly own?: "scale" | "choice";
}

/** Unordered options; "don't know" can always be chosen as well. */
export interface OptionQuestion {
  readonly kind: "option";
  readonly id: string;
  readonly text: LocalizedText;
  readonly help?: LocalizedText;
  readonly options: readonly Option[];
}

/** 100 points over some portraits; `id` also carries "don't know" for the set as a whole. */
export interface PointsQuestion {
  readonly kind: "points";
  readonly id: `portrait.${PortraitTime}`;
  readonly total: 100;
  readonly portraits: readonly { readonly id: string; readonly text: LocalizedText }[];
}

/** Never required. */
export interface TextQuestion {
  readonly kind: "text";
  readonly id: string;
  readonly text: LocalizedText;
  readonly help?: LocalizedText;
  readonly maxLength: number;
}

export type Question = RatingQuestion | OptionQuestion | PointsQuestion | TextQuestion;

/** One theme on one page. */
export interface Screen {
  /** Stable over visits and languages; usable in an address. */
  readonly id: string;
  readonly module: ModuleId;
  readonly part: Part;
  readonly title: LocalizedText;
  readonly intro: LocalizedText | null;
  readonly dontKnow: LocalizedText;
  readonly questions: readonly Question[];
}

/** Ids under which a question's answers are kept: one, or one per portrait. */
export function answerIds(question: Question): readonly string[] {
  return question.kind === "points" ? question.portraits.map(({ id }) => id) : [question.id];
}

/** Only the answers to questions that are asked on these screens: what is sent, after a role was corrected. */
export function answersOn(screens: readonly Screen[], answers: ResponseAnswers): ResponseAnswers {
  const asked = new Set(screens.flatMap(({ questions }) => questions.flatMap(answerIds)));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}
