import { termKeys, type TermKey, termLength } from "@vensterbank/instrument";
import { type Place } from "./place-words";

/** What an organisation may say in its own words in mails; a subject is one line. */
export type MailTextKey = `${"invite.inside" | "invite.partner" | "remind" | "tell"}.${"subject" | "body"}`;

/** What it may say on the pages of the questionnaire: beside what the product says there, never in its place. */
export const pageTextKeys = ["welcome", "notice", "thanks"] as const;
export type PageTextKey = (typeof pageTextKeys)[number];

export type OwnTextKey = MailTextKey | PageTextKey | `term.${TermKey}`;

/** Texts that are written and saved together; each becomes two fields of its form, one for each language. */
export const ownTextGroups = {
  "invite-inside": ["invite.inside.subject", "invite.inside.body"],
  "invite-partner": ["invite.partner.subject", "invite.partner.body"],
  remind: ["remind.subject", "remind.body"],
  tell: ["tell.subject", "tell.body"],
  welcome: ["welcome"],
  notice: ["notice"],
  thanks: ["thanks"],
  terms: termKeys.map((key) => `term.${key}` as const),
} as const satisfies Readonly<Record<string, readonly OwnTextKey[]>>;
export type OwnTextGroup = keyof typeof ownTextGroups;
export const ownTextGroupNames = Object.keys(ownTextGroups) as OwnTextGroup[];

/** `line` = one line; `places` = what is filled in when the text is sent or shown; `most` in characters. */
interface OwnTextRule {
  readonly line: boolean;
  readonly most: number;
  readonly places: readonly Place[];
}

export function ownTextRule(key: OwnTextKey): OwnTextRule {
  if (key.startsWith("term.")) return { line: true, most: termLength, places: [] };
  if (key.endsWith(".subject")) return { line: true, most: 120, places: ["name", "organisation", "closes"] };
  if (key.endsWith(".body"))
    return { line: false, most: 3000, places: ["name", "organisation", "closes", "link"] };
  // Pages call nobody by name: they are about answers without one.
  return { line: false, most: 1500, places: ["organisation", "closes"] };
}
