import { type InsideRole, type LocalizedText } from "./vocabulary";

/** Scales 1-5 of the house that an own question may use. */
export const ownScaleAnchors = ["agreement", "frequency"] as const;
export type OwnScaleAnchors = (typeof ownScaleAnchors)[number];

/** Words of one's own at both ends of a scale 1-5. */
export interface ScaleEnds {
  readonly lowest: LocalizedText;
  readonly highest: LocalizedText;
}

/** How an own question is answered: on a scale 1-5, or with one of some options, numbered from 1 in their order. */
export type OwnAnswerForm =
  | { readonly kind: "scale"; readonly anchors: OwnScaleAnchors | ScaleEnds }
  | { readonly kind: "choice"; readonly options: readonly LocalizedText[] };

/** A closed question that a tenant adds to the instrument; it is never scored into the axes. */
export type OwnQuestion = OwnAnswerForm & {
  /** Lower-case letters and digits; stable over waves. */
  readonly id: string;
  readonly text: LocalizedText;
  /** Roles that are asked; all of them = everybody inside. */
  readonly askedOf: readonly InsideRole[];
  /** "Don't know / not applicable" can be chosen. */
  readonly dontKnow: boolean;
};

/** What a questionnaire and a programme can bear. */
export const ownQuestionLimits = { questions: 10, fewestOptions: 2, mostOptions: 8 } as const;

/** Steps of a scale. */
const scaleSteps = 5;

/** The id under which answers to an own question are stored. */
export function ownItemId({ id }: Pick<OwnQuestion, "id">): string {
  return `own.${id}`;
}

/** Answers are whole numbers from 1 to this. */
export function ownOptionCount(question: OwnAnswerForm): number {
  return question.kind === "scale" ? scaleSteps : question.options.length;
}
