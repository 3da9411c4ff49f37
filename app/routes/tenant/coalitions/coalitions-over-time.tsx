import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { readChoice } from "@vensterbank/charts";
import { CoalitionTimelineChart } from "../../../charts/time/coalition-timeline-chart";
import { valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { recordLook } from "../../../services/audit/record-look.server";
import { getCoalitionHistory } from "../../../services/coalitions/get-coalition-history.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { ErasedNotice } from "../programmes/erased-notice";
import css from "./coalitions.module.css";
import { Findings } from "./findings";
import { HistoryStepList } from "./history-step-list";
import { LevelLinks } from "./level-links";
import { MapSeries } from "./map-series";
import { PageContents } from "./page-contents";
import { TurnoverTable } from "./turnover-table";

export const loader = memberRoute.loader(
  { may: "coalitions.read", params: ["programme"] },
  async ({ scope, params, url }) => {
    const { level } = readChoice(url.searchParams);
    const history = valueOf(await getCoalitionHistory(scope, params.programme, level));
    for (const { wave } of history.waves) await recordLook(scope, wave.id, { map: { detail: null } });
    return { ...history, tenant: scope.tenant.slug, seesProgramme: scope.can("programme.read") };
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("coalitions.overTime.title");

/** How coalitions go on, grow, merge and end, and how much of the relations lasts. */
export default function CoalitionsOverTime() {
  const { t, say } = useMessages();
  const page = useLoaderData<typeof loader>();
  const { tenant, programme, waves, steps, whole, timeline, findings } = page;
  const home = page.seesProgramme
    ? { label: programme.name, to: paths.programme(tenant, programme.id) }
    : { label: t("common.home"), to: paths.tenant(tenant) };
  const newest = steps.at(-1);
  return (
    <>
      <Breadcrumbs crumbs={[home]} />
      <Heading level={1} kicker={programme.name}>
        {t("coalitions.overTime.title")}
      </Heading>
      <ErasedNotice on={page.erasedOn} />
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
          {newest !== undefined && (
            <p className={css.number}>
              {t("coalitions.overTime.newest", { from: newest.from.title, to: newest.to.title })}
            </p>
          )}
          <Findings findings={findings} />
          <LevelLinks levels={page.levels} level={page.level} />
          <PageContents
            label={t("coalitions.contents.label")}
            parts={[
              ...(timeline === null ? [] : [{ id: "streams", label: t("coalitions.overTime.streams") }]),
              ...(steps.length === 0 ? [] : [{ id: "history", label: t("coalitions.overTime.history") }]),
              { id: "maps", label: t("coalitions.overTime.maps") },
              ...(steps.length === 0 ? [] : [{ id: "turnover", label: t("coalitions.overTime.turnover") }]),
            ]}
          />
          {timeline !== null && (
            <section>
              <Heading level={2} id="streams">
                {t("coalitions.overTime.streams")}
              </Heading>
              <Prose>
                <p>
                  {t("coalitions.overTime.streams.why")}
                  {timeline.untold && <> {t("coalitions.overTime.streams.none")}</>}
                  {timeline.leftOut && <> {t("coalitions.overTime.streams.small")}</>}
                </p>
              </Prose>
              <CoalitionTimelineChart input={timeline.input} name={findings.map(say).join(" ")} />
            </section>
          )}
          {steps.length > 0 && (
            <HistoryStepList
              tenant={tenant}
              level={page.level}
              waves={waves}
              steps={steps}
              events={page.events}
            />
          )}
          <MapSeries tenant={tenant} level={page.level} waves={waves} />
          {steps.length > 0 && (
            <TurnoverTable
              tenant={tenant}
              level={page.level}
              waves={waves.map(({ wave }) => wave)}
              steps={whole === null ? steps : [...steps, whole]}
            />
          )}
        </>
      )}
    </>
  );
}
