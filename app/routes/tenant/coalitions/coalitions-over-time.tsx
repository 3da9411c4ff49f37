import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { readChoice } from "@vensterbank/charts";
import { AlluvialChart } from "../../../charts/coalitions/alluvial-chart";
import { SmallMap } from "../../../charts/coalitions/small-map";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getCoalitionHistory } from "../../../services/coalitions/get-coalition-history.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import css from "./coalitions.module.css";
import { HistoryList } from "./history-list";
import { LevelLinks } from "./level-links";
import { TurnoverTable } from "./turnover-table";

export const loader = memberRoute.loader(
  { may: "coalitions.read", params: ["programme"] },
  async ({ scope, params, url }) => {
    const { level } = readChoice(url.searchParams);
    const history = valueOf(await getCoalitionHistory(scope, params.programme, level));
    return { ...history, tenant: scope.tenant.slug, seesProgramme: scope.can("programme.read") };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("coalitions.overTime.title");

/** How coalitions go on, grow, merge and end, and how much of the relations lasts. */
export default function CoalitionsOverTime() {
  const { t } = useMessages();
  const { tenant, programme, waves, steps, streams, ...page } = useLoaderData<typeof loader>();
  const home = page.seesProgramme
    ? { label: programme.name, to: paths.programme(tenant, programme.id) }
    : { label: t("common.home"), to: paths.tenant(tenant) };
  return (
    <>
      <Breadcrumbs crumbs={[home]} />
      <Heading level={1} kicker={programme.name}>
        {t("coalitions.overTime.title")}
      </Heading>
      {page.othersPromised && (
        <Prose>
          <p>{t("coalitions.overTime.otherPromise")}</p>
        </Prose>
      )}
      {waves.length === 0 && (
        <EmptyState title={t("coalitions.overTime.none")}>
          <p>{t("coalitions.overTime.none.why")}</p>
        </EmptyState>
      )}
      {waves.length > 0 && (
        <>
          <LevelLinks levels={page.levels} level={page.level} />
          <Heading level={2}>{t("coalitions.overTime.streams")}</Heading>
          <Prose>
            <p>
              {t(streams === null ? "coalitions.overTime.streams.none" : "coalitions.overTime.streams.why")}
              {streams?.leftOut === true && <> {t("coalitions.overTime.streams.small")}</>}
            </p>
          </Prose>
          {streams !== null && (
            <AlluvialChart input={streams.input} name={t("coalitions.overTime.streams")} />
          )}
          <Heading level={2}>{t("coalitions.overTime.maps")}</Heading>
          <Prose>
            <p>{t("coalitions.overTime.maps.why")}</p>
          </Prose>
          <ul className={css.small}>
            {waves.map(({ wave, map }) => (
              <li key={wave.id}>
                <SmallMap map={map} title={wave.title} />
                <Link to={paths.waveCoalitions(tenant, wave.id)}>
                  {t("coalitions.overTime.openMap", { wave: wave.title })}
                </Link>
              </li>
            ))}
          </ul>
          <HistoryList waves={waves} events={page.events} />
          {steps.length > 0 && <TurnoverTable steps={steps} />}
        </>
      )}
    </>
  );
}
