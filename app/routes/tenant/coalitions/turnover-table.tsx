import { Link } from "@remix-run/react";
import { type TieLevel } from "@vensterbank/core";
import type { WaveStop } from "../../../services/coalitions/coalitions-page.server";
import type { HistoryStep } from "../../../services/coalitions/history-steps.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { differencePath } from "./difference-path";
import { useFigureWords } from "./figure-words";

interface TurnoverTableProps {
  readonly tenant: string;
  readonly level: TieLevel | "combined";
  readonly waves: readonly WaveStop[];
  readonly steps: readonly HistoryStep[];
}

/** How many relations lasted, of those known in both waves; people who came or went apart; and a way to any two waves. */
export function TurnoverTable({ tenant, level, waves, steps }: TurnoverTableProps) {
  const { t } = useMessages();
  const { figure } = useFigureWords();
  const pairs = waves.flatMap((to, i) => waves.slice(0, i).map((from) => ({ from, to })));
  return (
    <section>
      <Heading level={2} id="turnover">
        {t("coalitions.overTime.turnover")}
      </Heading>
      <Table
        caption={t("coalitions.overTime.turnover.caption")}
        columns={[
          { key: "step", label: t("coalitions.steps") },
          { key: "kept", label: t("coalitions.comparison.kept"), numeric: true },
          { key: "begun", label: t("coalitions.comparison.begun"), numeric: true },
          { key: "ended", label: t("coalitions.comparison.ended"), numeric: true },
          { key: "jaccard", label: t("coalitions.comparison.jaccard"), numeric: true },
          { key: "pairs", label: t("coalitions.comparison.pairs"), numeric: true },
          { key: "people", label: t("coalitions.comparison.people") },
          { key: "partners", label: t("coalitions.comparison.partners") },
        ]}
        rows={steps.map(({ from, to, reason, turnover, moves }) => ({
          key: `${from.id} ${to.id}`,
          cells: {
            step: t("coalitions.overTime.step", { from: from.title, to: to.title }),
            kept: turnover?.kept ?? "–",
            begun: turnover?.begun ?? "–",
            ended: turnover?.ended ?? "–",
            jaccard:
              turnover === null
                ? t(`coalitions.reason.${reason ?? "no-observed-pairs"}`)
                : figure(turnover.jaccard, "share"),
            pairs: turnover?.observedPairs ?? "–",
            people: t("coalitions.comparison.moves", moves.people),
            partners: t("coalitions.comparison.moves", moves.partners),
          },
        }))}
      />
      <Prose>
        <p>{t("coalitions.comparison.how")}</p>
        <p>{t("coalitions.overTime.differences")}</p>
        <ul>
          {pairs.map(({ from, to }) => (
            <li key={`${from.id} ${to.id}`}>
              <Link to={differencePath(tenant, { from: from.id, to: to.id, level })}>
                {t("coalitions.overTime.step", { from: from.title, to: to.title })}
              </Link>
            </li>
          ))}
        </ul>
      </Prose>
    </section>
  );
}
