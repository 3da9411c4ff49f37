import { type ProgrammeSettings } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useDay } from "../use-day";
import { OwnQuestionList } from "./own-question-list";
import { DefinitionList } from "../../../ui/text/definition-list";

interface SettingsSummaryProps {
  readonly settings: ProgrammeSettings;
  /** No questions were asked, of a network that was brought in. */
  readonly relationsOnly?: boolean;
  /** Last day of the programme; null = not chosen yet, absent = told elsewhere. */
  readonly endsOn?: string | null;
}

/** What a programme asks about and promises. */
export function SettingsSummary({ settings, relationsOnly = false, endsOn }: SettingsSummaryProps) {
  const { t, locale, formats } = useMessages();
  const day = useDay();
  const { topics, thresholds, nameLevel, ownQuestions = [] } = settings;
  const questions = [
    {
      term: t("programme.topics"),
      value: formats.list(topics.map(({ name }) => name[locale])),
    },
    {
      term: t("programme.ownQuestions"),
      value: <OwnQuestionList questions={ownQuestions} />,
    },
  ];
  return (
    <DefinitionList
      items={[
        ...(relationsOnly ? [] : questions),
        {
          term: t("programme.thresholds"),
          value: relationsOnly
            ? t("common.people", { count: thresholds.results })
            : t("programme.thresholds.summary", { ...thresholds }),
        },
        {
          term: t("programme.nameLevel"),
          value: `${t(`programme.nameLevel.${nameLevel}`)}. ${t(`programme.nameLevel.${nameLevel}.why`)}`,
        },
        ...(endsOn === undefined
          ? []
          : [
              {
                term: t("retention.lastDay"),
                value: endsOn === null ? t("retention.lastDay.none") : day(endsOn),
              },
            ]),
      ]}
    />
  );
}
