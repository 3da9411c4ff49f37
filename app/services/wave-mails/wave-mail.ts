import type { Locale } from "@vensterbank/core";
import type { OwnTexts } from "../texts/own-texts.server";

/** `tell` = to those who asked to hear of the outcome. */
export type WaveMailKind = "invite" | "remind" | "tell";

/** All that a mail to a participant is made of. */
export interface WaveMailInput {
  readonly kind: WaveMailKind;
  /** From 1: the how-manieth of its kind; the third reminder is the last. */
  readonly number: number;
  readonly locale: Locale;
  readonly side: "inside" | "partner";
  readonly organisation: string;
  /** Name of the recipient; may be empty. */
  readonly recipient: string;
  /** Whole address that the button leads to. */
  readonly link: string;
  /** Whole address where somebody says that they want no more reminders. */
  readonly declineLink: string;
  /** Last moment to begin; null = the end of the last day. */
  readonly closesAt: Date | null;
  /** Last day, YYYY-MM-DD; null = none is set. */
  readonly closesOn: string | null;
  /** IANA name. */
  readonly timeZone: string;
  /** Who answers questions, as the notice names them; may be empty. */
  readonly coordinator: string;
  readonly ownTexts: OwnTexts;
}

/** A mail as it goes out. */
export interface WaveMailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The parts of a mail, in the order in which both forms of it show them. All of it is text, whatever it looks like. */
export interface WaveMailParts {
  readonly locale: Locale;
  readonly organisation: string;
  readonly subject: string;
  /** What a list of mails shows behind the subject. */
  readonly preview: string;
  readonly greeting: string | null;
  /** A line break in a paragraph stays one. */
  readonly paragraphs: readonly string[];
  readonly button: {
    readonly label: string;
    readonly address: string;
    /** Before the bare address, where the button is a picture of a button. */
    readonly otherwise: string;
  };
  readonly facts: { readonly heading: string; readonly items: readonly WaveMailFact[] };
  /** Null when the organisation wrote the mail and says goodbye itself. */
  readonly regards: string | null;
  /** The same page in the other language. */
  readonly otherLanguage: { readonly locale: Locale; readonly text: string };
  readonly footer: readonly string[];
  readonly decline: { readonly label: string; readonly address: string } | null;
}

export interface WaveMailFact {
  readonly term: string;
  readonly text: string;
}
