/** What an organisation may say in its own words in mails; a subject is one line. */
export const mailTextKeys = [
  "invite.inside.subject",
  "invite.inside.body",
  "invite.partner.subject",
  "invite.partner.body",
  "remind.subject",
  "remind.body",
  "tell.subject",
  "tell.body",
] as const;
export type MailTextKey = (typeof mailTextKeys)[number];

/** What it may say on the pages of the questionnaire: beside what the product says there, never in its place. */
export const pageTextKeys = ["welcome", "notice", "thanks"] as const;
export type PageTextKey = (typeof pageTextKeys)[number];

export type OwnTextKey = MailTextKey | PageTextKey;

/** Most characters of a subject, and of everything else. */
export const ownTextLengths = { subject: 120, body: 3000 } as const;

/** Places in a text that are filled when it is sent or shown. */
export const mailPlaceholders = ["name", "organisation", "closes", "link"] as const;
export type MailPlaceholder = (typeof mailPlaceholders)[number];
