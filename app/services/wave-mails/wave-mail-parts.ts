import type { Locale } from "@vensterbank/core";
import { createTranslator, type MessageKey, messagesOf, type Translator } from "@vensterbank/i18n";
import { fillPlaceholders, hasPlace } from "../texts/fill-placeholders";
import { type MailTextKey } from "../texts/own-text-keys";
import { ownText } from "../texts/own-texts.server";
import { closingWords } from "./closing-words";
import { oneLine, paragraphsOf } from "./visible-text";
import { type WaveMailFact, type WaveMailInput, type WaveMailParts } from "./wave-mail";

/** The last reminder that there can be. */
const lastReminder = 3;

type DefaultStem =
  "invite.inside" | "invite.partner" | "remind.first" | "remind.second" | "remind.last" | "tell";
type OwnStem = "invite.inside" | "invite.partner" | "remind" | "tell";

function stemsOf({ kind, side, number }: Pick<WaveMailInput, "kind" | "side" | "number">): {
  readonly said: DefaultStem;
  readonly own: OwnStem;
} {
  if (kind === "tell") return { said: "tell", own: "tell" };
  if (kind === "invite") return { said: `invite.${side}`, own: `invite.${side}` };
  if (number >= lastReminder) return { said: "remind.last", own: "remind" };
  return { said: number === 2 ? "remind.second" : "remind.first", own: "remind" };
}

const translators = new Map<Locale, Translator>();

function translatorOf(locale: Locale): Translator {
  const known = translators.get(locale) ?? createTranslator(locale, messagesOf(locale, ["waveMail"]));
  translators.set(locale, known);
  return known;
}

/** What a mail says: the organisation's own words where it has them, and always the product's promises beside these. */
export function waveMailParts(input: WaveMailInput): WaveMailParts {
  const { kind, side, locale, ownTexts } = input;
  const { t } = translatorOf(locale);
  const organisation = oneLine(input.organisation);
  const name = oneLine(input.recipient);
  const coordinator = oneLine(input.coordinator);
  const minutes = t(`waveMail.minutes.${side}`);
  const closing = closingWords(input);
  const { said, own } = stemsOf(input);

  const say = (key: MessageKey) =>
    t(key, {
      organisation,
      minutes,
      coordinator,
      ...(closing?.time ? { day: closing.day, time: closing.time } : { day: closing?.day ?? "" }),
    });
  const closes = say(
    closing === null
      ? "waveMail.closes.unknown"
      : closing.time === null
        ? "waveMail.closes.day"
        : "waveMail.closes.moment",
  );
  const words = { name, organisation, closes, link: input.link };
  const mine = (part: "subject" | "body") => {
    const key: MailTextKey = `${own}.${part}`;
    const text = ownText(ownTexts, key, locale);
    return text === undefined ? undefined : { text, filled: fillPlaceholders(text, words) };
  };
  const body = mine("body");
  const greets = body === undefined || !hasPlace(body.text, "name");

  const fact = (term: MessageKey, text: MessageKey): WaveMailFact => ({ term: say(term), text: say(text) });
  const about: WaveMailFact[] = [
    ...(closing === null
      ? []
      : [fact("waveMail.facts.closes", `waveMail.facts.closes.${closing.time === null ? "day" : "moment"}`)]),
    // Invitations go to everybody, also to who has answered with a code (docs/decisions/0037).
    kind === "remind"
      ? fact("waveMail.facts.reminded", "waveMail.facts.reminded.text")
      : fact("waveMail.facts.answered", "waveMail.facts.answered.text"),
    fact("waveMail.facts.voluntary", "waveMail.facts.voluntary.text"),
    fact("waveMail.facts.confidential", "waveMail.facts.confidential.text"),
    fact("waveMail.facts.feedback", "waveMail.facts.feedback.text"),
    fact("waveMail.facts.personal", "waveMail.facts.personal.text"),
  ];
  const items: WaveMailFact[] = [
    ...(kind === "tell" ? [fact("waveMail.facts.personal", "waveMail.facts.personal.outcome")] : about),
    ...(coordinator === "" ? [] : [fact("waveMail.facts.questions", "waveMail.facts.questions.text")]),
  ];
  const other: Locale = locale === "nl" ? "en" : "nl";
  return {
    locale,
    organisation,
    subject: oneLine(mine("subject")?.filled ?? say(`waveMail.${said}.subject`)),
    preview: say(`waveMail.${said}.preview`),
    greeting: !greets
      ? null
      : name === ""
        ? say("waveMail.greeting.nameless")
        : t("waveMail.greeting", { name }),
    paragraphs: paragraphsOf(body?.filled ?? say(`waveMail.${said}.body`)),
    button: {
      label: say(kind === "tell" ? "waveMail.button.outcome" : "waveMail.button.questions"),
      address: input.link,
      otherwise: say("waveMail.button.address"),
    },
    facts: { heading: say("waveMail.facts"), items },
    regards: body === undefined ? say("waveMail.regards") : null,
    otherLanguage: { locale: other, text: translatorOf(other).t("waveMail.otherLanguage") },
    footer: [
      say(kind === "tell" ? "waveMail.footer.why.tell" : `waveMail.footer.why.${side}`),
      say("waveMail.footer.sender"),
    ],
    decline: kind === "tell" ? null : { label: say("waveMail.decline"), address: input.declineLink },
  };
}
