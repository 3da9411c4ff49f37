import { type Locale } from "@vensterbank/core";
import { messagesOf } from "@vensterbank/i18n";

/**
 * Errors that only somebody with an account meets, by the beginning of their key. A respondent's page on a phone leaves
 * them out: they would be a fiftieth of it.
 */
const ofAccounts = [
  ...["password.", "sign-on", "no-sign-on", "second-factor", "own-", "proposal", "last-", "passkey"],
  ...["wrong-c", "mail-link", "invitation", "too-many-invitations", "programme-", "import-"],
  ...["settings-frozen", "wrong-wave", "too-few", "not-signed", "unreadable", "file-too"],
  ...["programme", "only-nearer", "before-closing", "after-programme", "line", "sameLine", "last-day"].map(
    (field) => `field.${field}`,
  ),
  ...["member", "code", "password", "sameAsBefore", "past", "issuer", "secret", "signOn"].map(
    (field) => `field.${field}`,
  ),
  ...["noConfirmed", "mailDomain", "openDomain", "manyDomains", "taken", "originInUse", "merged"].map(
    (field) => `field.${field}`,
  ),
  ...["numberOf", "otherName", "publicKey", "receiver"].map((field) => `field.${field}`),
  ...["holiday", "at-night", "no-such", "moment", "before-opening", "after-closing", "closes-before"].map(
    (field) => `field.${field}`,
  ),
  ...["too-near", "three-rem", "reminder", "time"].map((field) => `field.${field}`),
  ...["feedback-missing", "undo-", "unit-", "both-in-open-wave"],
  ...["unknownPlace", "senderName", "noPlaces", "column-twice"].map((field) => `field.${field}`),
].map((key) => `errors.${key}`);

/** The messages that every page of an address gets. */
export function wordsOfRoot(locale: Locale, pathname: string): ReturnType<typeof messagesOf> {
  const words = messagesOf(locale, ["common", "errors"]);
  if (!pathname.startsWith("/r/")) return words;
  return Object.fromEntries(
    Object.entries(words).filter(([key]) => !ofAccounts.some((start) => key.startsWith(start))),
  );
}
