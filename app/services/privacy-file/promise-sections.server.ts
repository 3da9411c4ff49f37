import { createTranslator, formatsFor, messagesOf } from "@vensterbank/i18n";
import { fillPlaceholders } from "../texts/fill-placeholders";
import { list, type PrivacySection, section, word } from "./privacy-document";
import { type PrivacyFacts } from "./privacy-facts.server";

/** How long what stays, with days. */
export function keepSection({ endsOn, wave, locale }: PrivacyFacts): PrivacySection {
  const day = (text: string | null) => (text === null ? "–" : formatsFor(locale).date(new Date(text)));
  return section(
    "keep",
    list([
      word("keep.drafts", { date: day(wave.closesOn) }),
      word("keep.receipts"),
      endsOn === null ? word("keep.link.none") : word("keep.link", { date: day(endsOn) }),
      word("keep.roster"),
      word("keep.answers"),
      word("keep.backup"),
      word("keep.export"),
    ]),
  );
}

export function secureSection({ https, secondFactor }: PrivacyFacts): PrivacySection {
  return section(
    "secure",
    list([
      word(https ? "secure.https" : "secure.http"),
      word("secure.split"),
      word("secure.apart"),
      word("secure.open"),
      word("secure.tenant"),
      word("secure.links"),
      word(secondFactor ? "secure.factor.on" : "secure.factor.off"),
      word("secure.log"),
    ]),
  );
}

export function rightsSection({
  readers: { coordinators },
  locale,
  addition,
  organisation,
  wave,
  waivedReason,
}: PrivacyFacts): PrivacySection {
  const { t } = createTranslator(locale, messagesOf(locale, ["privacyFile"]));
  const contact =
    coordinators.length === 0
      ? t("privacyFile.rights.contact.none")
      : formatsFor(locale).list(coordinators.map(({ name, email }) => `${name} (${email})`));
  const closes = wave.closesOn === null ? "–" : formatsFor(locale).date(new Date(wave.closesOn));
  const written = addition[locale] ?? addition.nl ?? addition.en;
  const added = written && fillPlaceholders(written.replaceAll(/\s+/g, " "), { organisation, closes });
  return section(
    "rights",
    list([
      word("rights.notice"),
      ...(added === undefined ? [] : [word("rights.addition", { text: added })]),
      word("rights.feedback"),
      ...(waivedReason === null
        ? []
        : [word("rights.waived", { reason: waivedReason.replaceAll(/\s+/g, " ") })]),
      word("rights.change"),
      word("rights.withdraw"),
      word("rights.named", { contact }),
      word("rights.object"),
      word("rights.complain"),
    ]),
  );
}
