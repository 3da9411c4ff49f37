import type { HistoryStep } from "../../../services/coalitions/get-coalition-history.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useFigureWords } from "./figure-words";

/** How many relations lasted from each wave to the next, of those known in both. */
export function TurnoverTable({ steps }: { readonly steps: readonly HistoryStep[] }) {
  const { t } = useMessages();
  const { figure } = useFigureWords();
  return (
    <section>
      <Heading level={2}>{t("coalitions.overTime.turnover")}</Heading>
      <Table
        caption={t("coalitions.overTime.turnover.caption")}
        columns={[
          { key: "step", label: t("coalitions.steps") },
          { key: "kept", label: t("coalitions.comparison.kept"), numeric: true },
          { key: "begun", label: t("coalitions.comparison.begun"), numeric: true },
          { key: "ended", label: t("coalitions.comparison.ended"), numeric: true },
          { key: "jaccard", label: t("coalitions.comparison.jaccard"), numeric: true },
          { key: "pairs", label: t("coalitions.comparison.pairs"), numeric: true },
        ]}
        rows={steps.map(({ from, to, reason, turnover }) => ({
          key: `${from} ${to}`,
          cells: {
            step: t("coalitions.overTime.step", { from, to }),
            kept: turnover?.kept ?? "–",
            begun: turnover?.begun ?? "–",
            ended: turnover?.ended ?? "–",
            jaccard:
              turnover === null
                ? t(`coalitions.reason.${reason ?? "no-observed-pairs"}`)
                : figure(turnover.jaccard, "share"),
            pairs: turnover?.observedPairs ?? "–",
          },
        }))}
      />
      <Prose>
        <p>{t("coalitions.comparison.how")}</p>
      </Prose>
    </section>
  );
}
