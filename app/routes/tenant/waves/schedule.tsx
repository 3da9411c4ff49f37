import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "../../../paths";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { getSchedule } from "../../../services/fieldwork/get-schedule.server";
import { EmptyState } from "../../../ui/feedback/empty-state";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";
import { FieldworkTabs } from "../fieldwork-tabs";
import { useTenant } from "../use-tenant";
import { ScheduleForms } from "./schedule/schedule-forms";
import { answerSchedule } from "./schedule/schedule-forms.server";
import { ScheduleNotices } from "./schedule/schedule-notices";
import { StepLine } from "./schedule/step-line";
import styles from "./schedule/schedule.module.css";
import { WaveCrumbs } from "./wave-crumbs";

const here = { may: "schedule.edit", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => ({
  schedule: valueOf(await getSchedule(scope, params.wave)),
  may: { open: scope.can("wave.open"), close: scope.can("wave.close") },
}));

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const answer = await answerSchedule(scope, params.wave, form);
  if ("reply" in answer) return answer.reply;
  return redirectWithFlash(paths.waveSchedule(scope.tenant.slug, params.wave), answer.said);
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ schedule: { title: string } }>(
  "schedule.pageTitle",
  ({ schedule }) => ({ title: schedule.title }),
);

/** Everything that happens by itself in a measurement. */
export default function SchedulePage() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { schedule, may } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { status, steps } = schedule;
  const phase = status === "draft" || status === "open" ? status : "closed";
  return (
    <>
      <WaveCrumbs wave={schedule} />
      <Heading level={1} kicker={schedule.title}>
        {t("schedule.title")}
      </Heading>
      <FieldworkTabs wave={schedule.id} />
      <FormProblem errors={lastResult?.error?.[""] ?? undefined} />
      <ScheduleNotices schedule={schedule} />
      <Prose lead>
        <p>{t("schedule.lead")}</p>
      </Prose>
      <Prose>
        <p>{t("schedule.rules", { zone: schedule.timeZone.replaceAll("_", " ") })}</p>
        <p>
          <Link to={paths.waveMail(tenant, schedule.id, "invite")}>{t("texts.preview.toPreview")}</Link>
        </p>
      </Prose>
      {steps.length === 0 ? (
        <EmptyState title={t("schedule.none")}>
          <p>{t(`schedule.none.${phase}`)}</p>
        </EmptyState>
      ) : (
        <>
          <Heading level={2}>{t("schedule.timeline")}</Heading>
          <ol className={styles.timeline}>
            {steps.map((step) => (
              <StepLine key={step.id} step={step} schedule={schedule} may={may} lastResult={lastResult} />
            ))}
          </ol>
        </>
      )}
      <ScheduleForms schedule={schedule} may={may} lastResult={lastResult} />
    </>
  );
}
