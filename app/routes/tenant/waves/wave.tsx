import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getFeedbackState } from "../../../services/feedback/get-feedback-state.server";
import { deleteDraftWave } from "../../../services/waves/delete-draft-wave.server";
import { getForecast } from "../../../services/forecast/get-forecast.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { RefusalNotice } from "../form-problem";
import { ErasedNotice } from "../programmes/erased-notice";
import { SettingsSummary } from "../programmes/settings-summary";
import { FieldworkTabs } from "../fieldwork-tabs";
import { ImportedNotice } from "../network-import/imported-notice";
import { useDay } from "../use-day";
import { useLookAgain } from "../use-look-again";
import { WaveTabs } from "../wave-tabs";
import { useTenant } from "../use-tenant";
import { WaveFeedback } from "./feedback/wave-feedback";
import { WaveNextStep } from "./wave-next-step";
import { WaveResponse } from "./wave-response";

const params = ["wave"] as const;

/** Milliseconds; the figures themselves are renewed by the hour. */
const aMinute = 60_000;

export const loader = memberRoute.loader({ may: "wave.read", params }, async ({ scope, params }) => {
  const wave = valueOf(await getWave(scope, params.wave));
  const forecast = await getForecast(scope, wave.id, wave.response);
  const may = {
    edit: scope.can("programme.edit"),
    preview: scope.can("programme.read"),
    open: scope.can("wave.open"),
    close: scope.can("wave.close"),
    publish: scope.can("wave.publish"),
    links: scope.can("links.issue"),
    schedule: scope.can("schedule.edit"),
    invitations: scope.can("invitations.send"),
    feedback: scope.can("feedback.edit"),
    reply: scope.can("feedback.reply"),
    readEarly: scope.can("results.read-unpublished"),
  };
  const feedback = await getFeedbackState(scope, wave.id);
  return { wave, forecast, feedback, may };
});

/** Removes a measurement that was never opened. */
export const action = memberRoute.action(
  { may: "programme.edit", params },
  async ({ scope, params: { wave } }) => {
    const { programme, title } = valueOf(await getWave(scope, wave));
    const removed = await deleteDraftWave(scope, wave);
    if (!removed.ok) return refusal(removed.error);
    return redirectWithFlash(
      paths.programme(scope.tenant.slug, programme.id),
      message("programme.wave.removed", { title }),
    );
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "programme.wave.pageTitle",
  ({ wave }) => ({ title: wave.title }),
);

export default function Wave() {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  const { wave, forecast, feedback, may } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { programme, status } = wave;
  useLookAgain(status === "open", aMinute);
  const days = [
    { term: t("programme.wave.opensOn"), value: day(wave.opensOn) },
    { term: t("programme.wave.closesOn"), value: day(wave.closesOn) },
    ...(wave.closedOn === null ? [] : [{ term: t("programme.wave.closedOn"), value: day(wave.closedOn) }]),
    ...(wave.publishedOn === null
      ? []
      : [{ term: t("programme.wave.publishedOn"), value: day(wave.publishedOn) }]),
  ];
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("programme.list.title"), to: paths.programmes(tenant) },
          { label: programme.name, to: paths.programme(tenant, programme.id) },
        ]}
      />
      {(status === "closed" || status === "published") && <WaveTabs wave={wave.id} />}
      <Heading level={1} kicker={t("programme.wave.kicker", { number: wave.number })}>
        {wave.title}
      </Heading>
      {(status === "draft" || status === "open") && !wave.imported && <FieldworkTabs wave={wave.id} />}
      <RefusalNotice error={refused?.error} />
      <ErasedNotice on={wave.erasedOn} />
      {wave.imported && <ImportedNotice imported={wave.imported} />}
      <WaveNextStep wave={wave} may={may} />
      {wave.response && (
        <WaveResponse
          wave={wave.id}
          response={wave.response}
          forecast={forecast}
          may={may}
          open={status === "open"}
          threshold={wave.settings.thresholds.results}
        />
      )}
      <WaveFeedback wave={wave.id} feedback={feedback} />
      <Heading level={2}>{t("programme.wave.days")}</Heading>
      <DefinitionList items={days} />
      <Heading level={2}>
        {t(status === "draft" ? "programme.wave.willFreeze" : "programme.wave.frozen")}
      </Heading>
      <SettingsSummary settings={wave.settings} relationsOnly={wave.imported !== null} />
      <ButtonRow>
        {(status === "draft" || status === "open") && may.preview && (
          <LinkButton to={paths.previewProgramme(tenant, programme.id)}>{t("preview.toPage")}</LinkButton>
        )}
        <LinkButton to={paths.privacyFile(tenant, wave.id)} weight="quiet">
          {t("privacyFile.toPage")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
