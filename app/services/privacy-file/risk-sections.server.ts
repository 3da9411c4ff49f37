import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { list, type PrivacySection, section, text, word } from "./privacy-document";
import { type PrivacyFacts } from "./privacy-facts.server";

const risks = ["small", "ties", "server", "breach", "pressure", "reuse", "words"] as const;

/** What can go wrong, what is done about it, and what that leaves. */
export function risksSection({ settings: { thresholds } }: PrivacyFacts): PrivacySection {
  const { results, openText } = thresholds;
  return section("risks", {
    kind: "table",
    columns: [word("risks.risk"), word("risks.measure"), word("risks.left")],
    rows: risks.map((risk) => [
      word(`risks.${risk}`),
      word(`risks.${risk}.measure`, { results, openText }),
      word(`risks.${risk}.left`),
    ]),
  });
}

export function councilSection({ settings, locale }: PrivacyFacts): PrivacySection {
  const { t } = createTranslator(locale, messagesOf(locale, ["privacyFile"]));
  const { thresholds, nameLevel, ownQuestions = [] } = settings;
  return section(
    "council",
    text(word("council.lead")),
    list([
      word("council.purpose"),
      word("council.level", { level: t(`privacyFile.council.level.${nameLevel}`) }),
      word("council.limits", { ...thresholds }),
      word("council.keep"),
      word("council.feedback"),
      ...(ownQuestions.length === 0 ? [] : [word("council.questions")]),
      word("council.trial"),
    ]),
  );
}
