import type { MappedCoalitions } from "@vensterbank/network";
import { useMessages } from "../../../ui/messages/messages-provider";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useFigureWords } from "./figure-words";

/** What the relations show of the two coalitions that the questionnaire asks about. */
export function MappedSection({ mapped: { inside, outside } }: { readonly mapped: MappedCoalitions }) {
  const { t } = useMessages();
  const { figure } = useFigureWords();
  return (
    <section>
      <Heading level={2}>{t("coalitions.mapped")}</Heading>
      <Prose>
        <p>{t("coalitions.mapped.why")}</p>
      </Prose>
      <DefinitionList
        items={[
          { term: t("coalitions.mapped.confirmedPairs"), value: figure(inside.confirmedPairs, "share") },
          { term: t("coalitions.mapped.unitsCovered"), value: figure(inside.unitsCovered, "share") },
          { term: t("coalitions.mapped.reciprocity"), value: figure(inside.reciprocity, "share") },
          { term: t("coalitions.mapped.bothLevels"), value: figure(outside.unitsAtBothLevels, "share") },
        ]}
      />
      <Prose>
        <p>{t("coalitions.mapped.not")}</p>
      </Prose>
    </section>
  );
}
