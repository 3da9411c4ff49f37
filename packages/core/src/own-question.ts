import { type InsideRole, type LocalizedText } from "./vocabulary";

/** Scales 1-5 of the house that an own question may use. */
export const ownScaleAnchors = ["agreement", "frequency"] as const;
export type OwnScaleAnchors = (typeof ownScaleAnchors)[number];

/** Words of one's own at both ends of a scale 1-5. */
export interface ScaleEnds {
  readonly lowest: LocalizedText;
  readonly highest: LocalizedText;
}

/** How a closed own question is answered: on a scale 1-5, or with one of some options, numbered from 1 in their order. */
export type ClosedAnswerForm =
  | { readonly kind: "scale"; readonly anchors: OwnScaleAnchors | ScaleEnds }
  | { readonly kind: "choice"; readonly options: readonly LocalizedText[] };

/** An open question is answered in one's own words. */
export type OwnAnswerForm = ClosedAnswerForm | { readonly kind: "text" };

interface OwnQuestionBase {
  /** Lower-case letters and digits; stable over waves. */
  readonly id: string;
  readonly text: LocalizedText;
  /** Roles that are asked; all of them = everybody inside. */
  readonly askedOf: readonly InsideRole[];
  /** "Don't know / not applicable" can be chosen; never of an open question. */
  readonly dontKnow: boolean;
}

/** One that is counted. */
export type ClosedOwnQuestion = ClosedAnswerForm & OwnQuestionBase;

/** A question that a tenant adds to the instrument; it is never scored into the axes. */
export type OwnQuestion = OwnAnswerForm & OwnQuestionBase;

/** What a questionnaire and a programme can bear; `open` = questions answered in one's own words. */
export const ownQuestionLimits = { questions: 10, open: 2, fewestOptions: 2, mostOptions: 8 } as const;

export function isClosedQuestion(question: OwnQuestion): question is ClosedOwnQuestion {
  return question.kind !== "text";
}

/** Steps of a scale. */
const scaleSteps = 5;

/** The id under which answers to an own question are stored. */
export function ownItemId({ id }: Pick<OwnQuestion, "id">): string {
  return `own.${id}`;
}

/** Answers are whole numbers from 1 to this. */
export function ownOptionCount(question: ClosedAnswerForm): number {
  return question.kind === "scale" ? scaleSteps : question.options.length;
}
