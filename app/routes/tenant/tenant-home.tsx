import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../http/route/member-route.server";
import { getHome } from "../../services/home/get-home.server";
import { EmptyState } from "../../ui/feedback/empty-state";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Heading } from "../../ui/text/heading";
import { EndingAccessNotice } from "./home/ending-access-notice";
import { HomeEvents } from "./home/home-events";
import { HomeWaves } from "./home/home-waves";
import { LatestWindowFigure } from "./home/latest-window-figure";
import { NextStepList } from "./home/next-step-list";
import { OpenWaveLines } from "./home/open-wave-lines";
import { UpcomingLines } from "./home/upcoming-lines";
import css from "./home/home.module.css";

export const loader = memberRoute.loader({ may: "tenant.read" }, async ({ scope }) => {
  const { tenant, actor } = scope;
  const may = {
    programmes: scope.can("programme.read"),
    waves: scope.can("wave.read"),
    progress: scope.can("progress.read"),
    results: scope.can("results.read"),
  };
  return { tenant: tenant.name, slug: tenant.slug, role: actor.role, may, home: await getHome(scope) };
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ tenant: string }>(
  "tenant.home.title",
  ({ tenant }) => ({ tenant }),
);

/** The front page per role: the next thing to do, the latest window, what is open, and what happened. */
export default function TenantHome() {
  const { t } = useMessages();
  const { tenant, slug, role, may, home } = useLoaderData<typeof loader>();
  const { steps, latest, open, upcoming, events, programmes, ending } = home;
  return (
    <>
      <Heading level={1} kicker={t("tenant.home.role", { role: t(`common.role.${role}`) })}>
        {t("tenant.home.title", { tenant })}
      </Heading>
      <EndingAccessNotice tenant={slug} ending={ending} />
      <div className={css.front}>
        <section>
          <h2 className={css.first}>{t("tenant.home.next")}</h2>
          <NextStepList tenant={slug} steps={steps} />
          <OpenWaveLines tenant={slug} waves={open} />
          <UpcomingLines tenant={slug} steps={upcoming} />
        </section>
        {may.results && (
          <section>
            {latest ? (
              <LatestWindowFigure tenant={slug} latest={latest} progress={may.progress} />
            ) : (
              <EmptyState title={t("tenant.home.latest.none")}>
                <p>{t("tenant.home.latest.none.why")}</p>
              </EmptyState>
            )}
          </section>
        )}
      </div>
      <div className={css.below}>
        <HomeEvents tenant={slug} events={events} />
        <HomeWaves tenant={slug} programmes={programmes} may={may} />
      </div>
    </>
  );
}
