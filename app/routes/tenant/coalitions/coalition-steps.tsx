import { textOf } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import type { CoalitionStep } from "../../../services/coalitions/coalition-list.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** What became of coalitions from one wave to the next, a sentence each. */
export function CoalitionSteps({ steps }: { readonly steps: readonly CoalitionStep[] }) {
  const { t, formats } = useMessages();
  const text = useChartText();
  const names = (labels: CoalitionStep["from"]) => formats.list(labels.map((label) => textOf(label, text)));
  return (
    <ul>
      {steps.map(({ event, from, to, overlap }, i) => (
        <li key={i}>
          {t(`coalitions.event.${event}`, { from: names(from), to: names(to) })}{" "}
          {overlap !== null && t("coalitions.event.overlap", { percent: Math.round(overlap * 100) })}
        </li>
      ))}
    </ul>
  );
}
