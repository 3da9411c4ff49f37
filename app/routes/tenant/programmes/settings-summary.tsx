import { type ProgrammeSettings } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";
import { OwnQuestionList } from "./own-question-list";
import { DefinitionList } from "../../../ui/text/definition-list";

/** What a programme asks about and promises. */
export function SettingsSummary({ settings }: { settings: ProgrammeSettings }) {
  const { t, locale, formats } = useMessages();
  const { topics, thresholds, nameLevel, ownQuestions = [] } = settings;
  return (
    <DefinitionList
      items={[
        {
          term: t("programme.topics"),
          value: formats.list(topics.map(({ name }) => name[locale])),
        },
        {
          term: t("programme.ownQuestions"),
          value: <OwnQuestionList questions={ownQuestions} />,
        },
        {
          term: t("programme.thresholds"),
          value: t("programme.thresholds.summary", { ...thresholds }),
        },
        {
          term: t("programme.nameLevel"),
          value: `${t(`programme.nameLevel.${nameLevel}`)}. ${t(`programme.nameLevel.${nameLevel}.why`)}`,
        },
      ]}
    />
  );
}
