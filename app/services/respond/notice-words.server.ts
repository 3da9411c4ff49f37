import { distributionThreshold, type Locale, locales, type LocalizedText } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { formatsFor } from "@vensterbank/i18n";
import { type FillWords } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { todayOf } from "../today.server";
import { readersOn } from "../waves/wave-readers.server";
import { type Visit } from "./visit.server";

/**
 * The words of notices and questions that differ by organisation and wave: who reads, who answers questions, until
 * when. `minutes` is added by who knows the screens.
 */
export async function noticeWords(
  repositories: TenantRepositories,
  scope: RespondentScope,
  { wave, frozen }: Visit,
): Promise<FillWords> {
  // Who opened the wave promised these readers; later changes of members do not change what was promised.
  const readers = frozen.readers ?? (await readersOn(repositories, todayOf(scope.clock)));
  const { consultants } = readers;
  const coordinators = readers.coordinators.map(({ name, email }) => `${name} (${email})`);
  // What was promised on the day of opening, unless it came nearer since.
  const programme = await repositories.programmes.get(wave.programmeId);
  const endsOn = [frozen.endsOn, programme?.endsOn].filter((day) => typeof day === "string").sort()[0];
  const { results, sensitive, openText } = frozen.settings.thresholds;
  return {
    organisation: scope.tenant.name,
    closesOn: inEveryLanguage((locale) =>
      wave.closesOn === null ? laterDay[locale] : formatsFor(locale).date(new Date(wave.closesOn)),
    ),
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

const consultant: LocalizedText = { nl: "de adviseur", en: "the consultant" };
const coordinator: LocalizedText = { nl: "de coördinator van deze meting", en: "the coordinator" };
const lastDay: LocalizedText = { nl: "de laatste dag van dit traject", en: "the last day of this programme" };
const laterDay: LocalizedText = { nl: "een dag die je nog hoort", en: "a day that is still to be set" };

function inEveryLanguage(say: (locale: Locale) => string): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, say(locale)])) as Record<Locale, string>;
}
