import { textOf } from "@vensterbank/charts";
import { useChartText } from "../../../charts/frame/use-chart-text";
import type { CoalitionHistory } from "../../../services/coalitions/get-coalition-history.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { CoalitionSteps } from "./coalition-steps";

/** Wave by wave: which coalitions there were, and what became of those of the wave before. */
export function HistoryList({ waves, events }: Pick<CoalitionHistory, "waves" | "events">) {
  const { t, formats } = useMessages();
  const text = useChartText();
  return (
    <section>
      <Heading level={2}>{t("coalitions.overTime.history")}</Heading>
      {waves.map(({ wave, section }) => (
        <section key={wave.id}>
          <Heading level={3}>{wave.title}</Heading>
          {section.verdict === "none" && <p>{t("coalitions.none")}.</p>}
          {section.verdict === null && <p>{t(`coalitions.reason.${section.reason ?? "no-ties"}`)}</p>}
          {section.list.length > 0 && (
            <p>
              {formats.list(
                section.list.map(({ label, size }) =>
                  t("coalitions.overTime.member", { name: textOf(label, text), count: size }),
                ),
              )}
            </p>
          )}
          {section.steps !== null && <CoalitionSteps steps={section.steps} />}
        </section>
      ))}
      {events.length > 0 && (
        <>
          <Heading level={3}>{t("coalitions.overTime.events")}</Heading>
          <ul>
            {events.map(({ date, title }) => (
              <li key={`${date} ${title}`}>
                {formats.date(new Date(date))}: {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
