import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { planOpening } from "../../../services/fieldwork/plan-opening.server";
import { getOpening } from "../../../services/waves/get-opening.server";
import { openWave } from "../../../services/waves/open-wave.server";
import { openWaveInput } from "../../../services/waves/wave-input.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";
import { SettingsSummary } from "../programmes/settings-summary";
import { useTenant } from "../use-tenant";
import { OpeningChoice } from "./schedule/opening-choice";
import { WaveCrumbs } from "./wave-crumbs";

const here = { may: "wave.open", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => ({
  id: params.wave,
  ...valueOf(await getOpening(scope, params.wave)),
}));

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const submission = parseForm(form, openWaveInput);
  if (submission.status !== "success") return formReply(submission);
  const { when, date = "", time = "", closesOn, closesTime, invite } = submission.value;
  const isInviting = invite === "yes";
  if (when === "later") {
    const closing = { date: closesOn, time: closesTime ?? "" };
    const plan = { opening: { date, time }, closing, invite: isInviting };
    const planned = await planOpening(scope, params.wave, plan);
    if (!planned.ok) return formReply(submission, { error: planned.error });
    return redirectWithFlash(
      paths.waveSchedule(scope.tenant.slug, params.wave),
      message("schedule.done.opening"),
    );
  }
  const opened = await openWave(scope, params.wave, { closesOn, closesTime, invite: isInviting });
  if (!opened.ok) return formReply(submission, { error: opened.error });
  const { slug } = scope.tenant;
  // New links would end those that are on their way by mail, so whoever invites is not sent to where they are made.
  return isInviting
    ? redirectWithFlash(paths.waveInvitations(slug, params.wave), message("programme.open.done.invited"))
    : redirectWithFlash(paths.waveLinks(slug, params.wave), message("programme.open.done"));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ title: string }>(
  "programme.open.title",
  ({ title }) => ({ title }),
);

export default function OpenWave() {
  const { t, say } = useMessages();
  const tenant = useTenant();
  const opening = useLoaderData<typeof loader>();
  const { title, people, units, partners, partnerLinks, problems, settings } = opening;
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <WaveCrumbs wave={opening} />
      <Heading level={1}>{t("programme.open.title", { title })}</Heading>
      <FormProblem errors={lastResult?.error?.[""] ?? undefined} />
      {problems.length > 0 && (
        <Notice tone="warn" title={t("programme.open.notYet")}>
          <ul>
            {problems.map((problem) => (
              <li key={problem.key}>{say(problem)}</li>
            ))}
          </ul>
          {opening.unheard && (
            <p>
              <Link to={paths.wave(tenant, opening.unheard.id)}>
                {t("programme.opening.toUnheard", { title: opening.unheard.title })}
              </Link>
            </p>
          )}
        </Notice>
      )}
      <Prose lead>
        <p>{t("programme.open.lead")}</p>
      </Prose>
      <Heading level={2}>{t("programme.open.freezes")}</Heading>
      <DefinitionList
        items={[
          { term: t("programme.open.people"), value: t("common.people", { count: people }) },
          { term: t("programme.open.units"), value: units },
          {
            term: t("programme.open.partners"),
            value: t("programme.open.partnerLinks", { number: partners, count: partnerLinks }),
          },
        ]}
      />
      <SettingsSummary settings={settings} endsOn={opening.endsOn} />
      <Prose>
        <p>
          <Link to={paths.privacyFile(tenant, opening.id)}>{t("privacyFile.toPage")}</Link>
        </p>
      </Prose>
      {problems.length === 0 && <OpeningChoice opening={opening} lastResult={lastResult} />}
    </>
  );
}
