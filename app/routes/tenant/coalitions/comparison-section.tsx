import type { ComparisonSection as Comparison } from "../../../services/coalitions/coalitions-page.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useFigureWords } from "./figure-words";

/** What came, went and stayed between two waves; people apart from relations, and what we cannot know apart from both. */
export function ComparisonSection({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useMessages();
  const { figure } = useFigureWords();
  const { turnover, moves, reason } = comparison;
  return (
    <>
      <Heading level={3}>{t("coalitions.comparison.who")}</Heading>
      <DefinitionList
        items={[
          { term: t("coalitions.comparison.people"), value: t("coalitions.comparison.moves", moves.people) },
          {
            term: t("coalitions.comparison.partners"),
            value: t("coalitions.comparison.moves", moves.partners),
          },
        ]}
      />
      <Heading level={3}>{t("coalitions.comparison.relations")}</Heading>
      {turnover === null ? (
        <p>{t(`coalitions.reason.${reason ?? "no-observed-pairs"}`)}</p>
      ) : (
        <>
          <DefinitionList
            items={[
              { term: t("coalitions.comparison.kept"), value: turnover.kept },
              { term: t("coalitions.comparison.begun"), value: turnover.begun },
              { term: t("coalitions.comparison.ended"), value: turnover.ended },
              { term: t("coalitions.comparison.jaccard"), value: figure(turnover.jaccard, "share") },
              { term: t("coalitions.comparison.persistence"), value: figure(turnover.persistence, "share") },
              { term: t("coalitions.comparison.pairs"), value: turnover.observedPairs },
            ]}
          />
          <Prose>
            <p>{t("coalitions.comparison.how")}</p>
          </Prose>
        </>
      )}
    </>
  );
}
