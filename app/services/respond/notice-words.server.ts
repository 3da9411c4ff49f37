import { distributionThreshold, type Locale, locales, type LocalizedText } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { formatsFor } from "@vensterbank/i18n";
import { type FillWords } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { todayOf } from "../today.server";
import { readersOn } from "../waves/wave-readers.server";
import { frozenText } from "../texts/frozen-text.server";
import { type PageTextKey } from "../texts/own-text-keys";
import { closingWords } from "../wave-mails/closing-words";
import { type Visit } from "./visit.server";

/**
 * The words of notices and questions that differ by organisation and wave: who reads, who answers questions, until
 * when. `minutes` is added by who knows the screens.
 */
export async function noticeWords(
  repositories: TenantRepositories,
  scope: Pick<RespondentScope, "tenant" | "clock">,
  { wave, frozen }: Pick<Visit, "wave" | "frozen">,
): Promise<FillWords> {
  // Who opened the wave promised these readers; later changes of members do not change what was promised.
  const readers = frozen.readers ?? (await readersOn(repositories, todayOf(scope.clock)));
  const { consultants } = readers;
  const { timeZone } = await repositories.tenant.get();
  const coordinators = readers.coordinators.map(({ name, email }) => `${name} (${email})`);
  // What was promised on the day of opening, unless it came nearer since.
  const programme = await repositories.programmes.get(wave.programmeId);
  const endsOn = [frozen.endsOn, programme?.endsOn].filter((day) => typeof day === "string").sort()[0];
  const { results, sensitive, openText } = frozen.settings.thresholds;
  return {
    organisation: scope.tenant.name,
    closesOn: inEveryLanguage((locale) => closingOf(wave, timeZone, locale)),
    retentionEnds: inEveryLanguage((locale) =>
      endsOn === undefined ? lastDay[locale] : formatsFor(locale).date(new Date(endsOn)),
    ),
    consultant: inEveryLanguage((locale) =>
      consultants.length === 0
        ? consultant[locale]
        : `${consultant[locale]} (${formatsFor(locale).list(consultants)})`,
    ),
    coordinator: inEveryLanguage((locale) =>
      coordinators.length === 0 ? coordinator[locale] : formatsFor(locale).list(coordinators),
    ),
    resultsThreshold: results,
    sensitiveThreshold: sensitive,
    openTextThreshold: openText,
    distributionThreshold: distributionThreshold({ results }),
  };
}

/** A day, with the time where one was set: it is the organisation's clock that counts. */
function closingOf({ closesOn, closesAt }: Visit["wave"], timeZone: string, locale: Locale): string {
  const closing = closesAt && closingWords({ locale, closesAt, closesOn, timeZone });
  if (closing?.time) return `${closing.day} ${hour[locale](closing.time)}`;
  if (closing) return closing.day;
  return closesOn === null ? laterDay[locale] : formatsFor(locale).date(new Date(closesOn));
}

/** What the organisation says on a page, in the language that is read; null = nothing. */
export function ownPageText(
  { frozen }: Pick<Visit, "frozen">,
  { tenant, locale }: Pick<RespondentScope, "tenant" | "locale">,
  { closesOn }: FillWords,
  key: PageTextKey,
): string | null {
  const closes = typeof closesOn === "object" ? closesOn[locale] : String(closesOn);
  return frozenText(frozen, key, locale, { organisation: tenant.name, closes });
}

const hour: Record<Locale, (time: string) => string> = {
  nl: (time) => `om ${time} uur`,
  en: (time) => `at ${time}`,
};
const consultant: LocalizedText = { nl: "de adviseur", en: "the consultant" };
const coordinator: LocalizedText = { nl: "de coördinator van deze meting", en: "the coordinator" };
const lastDay: LocalizedText = { nl: "de laatste dag van dit traject", en: "the last day of this programme" };
const laterDay: LocalizedText = { nl: "een dag die je nog hoort", en: "a day that is still to be set" };

function inEveryLanguage(say: (locale: Locale) => string): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Record<Locale, string>;
}
