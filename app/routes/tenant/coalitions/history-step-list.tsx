import { Link } from "@remix-run/react";
import { type TieLevel } from "@vensterbank/core";
import type { CoalitionHistory } from "../../../services/coalitions/get-coalition-history.server";
import type { HistoryStep } from "../../../services/coalitions/history-steps.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { CoalitionSteps } from "./coalition-steps";
import css from "./coalitions.module.css";
import { differencePath } from "./difference-path";

interface HistoryStepListProps extends Pick<CoalitionHistory, "waves" | "steps" | "events"> {
  readonly tenant: string;
  readonly level: TieLevel | "combined";
}

/** Step by step in words: what became of the coalitions, of relations, and who came and went meanwhile. */
export function HistoryStepList({ tenant, level, waves, steps, events }: HistoryStepListProps) {
  const { t, formats } = useMessages();
  const dayOf = (id: string) => waves.find(({ wave }) => wave.id === id)?.day ?? "";
  return (
    <section>
      <Heading level={2} id="history">
        {t("coalitions.overTime.history")}
      </Heading>
      <ol className={css.history}>
        {steps.map((step) => {
          const { from, to, coalitions } = step;
          const meanwhile = events.filter(({ date }) => date > dayOf(from.id) && date <= dayOf(to.id));
          return (
            <li key={to.id}>
              <Heading level={3}>{t("coalitions.overTime.step", { from: from.title, to: to.title })}</Heading>
              <CoalitionSteps steps={coalitions} />
              <RelationWords step={step} />
              {meanwhile.length > 0 && (
                <>
                  <p>{t("coalitions.overTime.meanwhile")}</p>
                  <ul>
                    {meanwhile.map(({ id, date, title }) => (
                      <li key={id}>
                        {formats.date(new Date(date))}: {title}
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <p>
                <Link to={differencePath(tenant, { from: from.id, to: to.id, level })}>
                  {t("coalitions.overTime.difference")}
                </Link>
              </p>
            </li>
          );
        })}
      </ol>
      {events.length > 0 && (
        <Details summary={t("coalitions.overTime.events")}>
          <ul>
            {events.map(({ id, date, title }) => (
              <li key={id}>
                {formats.date(new Date(date))}: {title}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}

function RelationWords({ step: { turnover, reason, moves } }: { readonly step: HistoryStep }) {
  const { t } = useMessages();
  const { people, partners } = moves;
  return (
    <>
      <p>
        {turnover === null
          ? t(`coalitions.reason.${reason ?? "no-observed-pairs"}`)
          : t("coalitions.history.ties", {
              kept: turnover.kept,
              begun: turnover.begun,
              ended: turnover.ended,
            })}
      </p>
      <p>
        {t("coalitions.history.people", {
          joined: people.joined,
          left: people.left,
          partnersJoined: partners.joined,
          partnersLeft: partners.left,
        })}
      </p>
    </>
  );
}
