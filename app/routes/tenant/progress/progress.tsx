import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../http/route/member-route.server";
import { valueOf } from "../../../http/respond/error-response.server";
import { getProgress } from "../../../services/progress/get-progress.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { ProgrammeChooser } from "./programme-chooser";
import { ProgressReportView } from "./progress-report-view";

export const loader = memberRoute.loader({ may: "progress.read" }, async ({ scope, url }) => {
  const wanted = url.searchParams.get("programme") ?? undefined;
  const progress = valueOf(await getProgress(scope, wanted));
  const { name, slug } = scope.tenant;
  const links = { results: scope.can("results.read"), coalitions: scope.can("coalitions.read") };
  return { tenant: { name, slug }, links, progress };
});

export const meta: MetaFunction<typeof loader> = pageTitle("progress.title");

/** Progress between measurements, on one page that prints. */
export default function ProgressPage() {
  const { t } = useMessages();
  const { tenant, links, progress } = useLoaderData<typeof loader>();
  if (progress.state === "no-programme") {
    return (
      <>
        <Heading level={1} kicker={tenant.name}>
          {t("progress.title")}
        </Heading>
        <EmptyState title={t("progress.none.programme")}>
          <p>{t("progress.none.why")}</p>
        </EmptyState>
      </>
    );
  }
  const { programme, programmes } = progress;
  const kicker = t("progress.kicker", { tenant: tenant.name, programme: programme.name });
  const chooser = programmes.length > 1 && (
    <ProgrammeChooser tenant={tenant.slug} programmes={programmes} current={programme.id} />
  );
  if (progress.state !== "ready") {
    const key = progress.state === "withheld" ? "withheld" : "none";
    return (
      <>
        {chooser}
        <Heading level={1} kicker={kicker}>
          {t("progress.title")}
        </Heading>
        <EmptyState title={t(`progress.${key}.title`)}>
          <p>
            {progress.state === "withheld"
              ? t("progress.withheld.why", { threshold: progress.threshold })
              : t("progress.none.why")}
          </p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      {chooser}
      <ProgressReportView
        tenant={tenant.slug}
        programme={programme.id}
        kicker={kicker}
        links={links}
        report={progress.report}
      />
    </>
  );
}
