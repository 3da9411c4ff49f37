import { type Message } from "@vensterbank/core";

/** The parts of a feedback page, in their order. */
export const feedbackSections = ["asked", "window", "differs", "partners", "limits", "next"] as const;
export type FeedbackSection = (typeof feedbackSections)[number];

/** For whom a paragraph is: who works here, who answered for a partner, or both. */
export const feedbackAudiences = ["everybody", "inside", "partner"] as const;
export type FeedbackAudience = (typeof feedbackAudiences)[number];

/** One paragraph that was made from released figures. */
export interface FeedbackParagraph {
  /** Unique in the page, and the same whenever it is made anew. */
  readonly id: string;
  readonly section: FeedbackSection;
  readonly audience: FeedbackAudience;
  /** The figures that it rests on, as the log of releases names them: `figure of group`. Empty when it rests on none. */
  readonly restsOn: readonly string[];
  /** Whole sentences; their numbers and names are arguments. */
  readonly sentences: readonly Message[];
}

/** A share that was rounded before it got here (trust 1.5). */
export interface RoundedShare {
  readonly invited: number;
  /** 0..1; null when it may not be told. */
  readonly share: number | null;
  /** The share stands for this much or less, or for this much or more. */
  readonly end: "low" | "high" | null;
}

/** What the paragraphs are made from besides the released result. */
export interface FeedbackFacts {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly inside: RoundedShare;
  readonly partners: RoundedShare;
  /** What a change topic is called in the language of the page. */
  readonly topicName: (topic: string) => string;
}

/** A figure of a group as one identifier. @param group as `groupId` names it */
export const restsOn = (figure: string, group: string) => `${figure} of ${group}`;

export const say = (name: string, params?: Message["params"]): Message => ({
  key: `feedback.say.${name}`,
  ...(params !== undefined && { params }),
});
