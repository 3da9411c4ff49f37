import { type Locale, locales } from "@vensterbank/core";
import { createTranslator, type MessageKey, messagesOf } from "@vensterbank/i18n";
import { termKeys } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { fieldOf } from "./own-text-input.server";
import {
  type OwnTextGroup,
  ownTextGroupNames,
  ownTextGroups,
  type OwnTextKey,
  ownTextRule,
} from "./own-text-keys";
import { ownTextsOf } from "./own-texts.server";
import { writtenPlace } from "./place-words";

export interface OwnTextField {
  readonly field: string;
  readonly locale: Locale;
  /** What is filled in, as one writes it: `{{naam}}`; none = nothing. */
  readonly places: readonly string[];
  /** What the organisation says; empty = what the product says. */
  readonly text: string;
  /** What the product says there, in order where it says different things in turn; none = nothing. */
  readonly defaults: readonly string[];
}

export interface OwnTextPart {
  readonly key: OwnTextKey;
  /** What kind of text it is, in words. */
  readonly label: MessageKey;
  readonly line: boolean;
  readonly most: number;
  readonly fields: readonly OwnTextField[];
}

export interface OwnTextSection {
  readonly group: OwnTextGroup;
  /** The organisation says something of its own here. */
  readonly own: boolean;
  readonly parts: readonly OwnTextPart[];
}

/** Every text that an organisation may say in its own words, with what it says and what the product says. */
export async function getOwnTexts(scope: MemberScope): Promise<readonly OwnTextSection[]> {
  const texts = await scope.read(ownTextsOf);
  return ownTextGroupNames.map((group) => {
    const keys: readonly OwnTextKey[] = ownTextGroups[group];
    const parts = keys.map((key): OwnTextPart => {
      const { line, most, places } = ownTextRule(key);
      const fields = locales.map((locale) => ({
        field: fieldOf(key, locale),
        locale,
        places: places.map((place) => writtenPlace(place, locale)),
        text: texts.get(`${key}.${locale}`) ?? "",
        defaults: defaultsOf(key, locale),
      }));
      return { key, label: labelOf(key), line, most, fields };
    });
    const own = parts.some(({ fields }) => fields.some(({ text }) => text !== ""));
    return { group, own, parts };
  });
}

function labelOf(key: OwnTextKey): MessageKey {
  const term = termKeys.find((one) => key === `term.${one}`);
  if (term) return `texts.term.${term}`;
  return key.endsWith(".subject") ? "texts.subject" : key.endsWith(".body") ? "texts.body" : "texts.text";
}

const stems: readonly (readonly [OwnTextKey, readonly MessageKey[]])[] = [
  ["invite.inside.subject", ["waveMail.invite.inside.subject"]],
  ["invite.inside.body", ["waveMail.invite.inside.body"]],
  ["invite.partner.subject", ["waveMail.invite.partner.subject"]],
  ["invite.partner.body", ["waveMail.invite.partner.body"]],
  [
    "remind.subject",
    ["waveMail.remind.first.subject", "waveMail.remind.second.subject", "waveMail.remind.last.subject"],
  ],
  ["remind.body", ["waveMail.remind.first.body", "waveMail.remind.second.body", "waveMail.remind.last.body"]],
  ["tell.subject", ["waveMail.tell.subject"]],
  ["tell.body", ["waveMail.tell.body"]],
];

/** With the places as an own text has them, so that it can be taken over and changed. */
function defaultsOf(key: OwnTextKey, locale: Locale): readonly string[] {
  const { t } = createTranslator(locale, messagesOf(locale, ["waveMail"]));
  const keys = stems.find(([one]) => one === key)?.[1] ?? [];
  const minutes = t("waveMail.minutes.both");
  return keys.map((one) => t(one, { organisation: writtenPlace("organisation", locale), minutes }));
}
