import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getProgramme } from "../../../services/programmes/get-programme.server";
import { createWave } from "../../../services/waves/create-wave.server";
import { waveInput } from "../../../services/waves/wave-input.server";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { WaveForm } from "../waves/wave-form";
import { WaveTable } from "../waves/wave-table";
import { ErasedNotice } from "./erased-notice";
import { ErasedTable } from "./erased-table";
import { SettingsSummary } from "./settings-summary";

const params = ["programme"] as const;

export const loader = memberRoute.loader({ may: "programme.read", params }, async (args) => ({
  programme: valueOf(await getProgramme(args.scope, args.params.programme)),
  mayEdit: args.scope.can("programme.edit"),
  mayEnd: args.scope.can("programme.end"),
}));

export const action = memberRoute.action({ may: "programme.edit", params }, async (args) => {
  const submission = parseForm(args.form, waveInput);
  if (submission.status !== "success") return formReply(submission);
  const created = await createWave(args.scope, args.params.programme, submission.value);
  if (!created.ok) return formReply(submission, { error: created.error });
  return redirectWithFlash(
    paths.wave(args.scope.tenant.slug, created.value),
    message("programme.wave.created", { title: submission.value.title }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ programme: { name: string } }>(
  "programme.title",
  ({ programme }) => ({ name: programme.name }),
);

export default function Programme() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { programme, ...may } = useLoaderData<typeof loader>();
  const { erased } = programme;
  const mayEdit = may.mayEdit && erased === null;
  const lastResult = useActionData<typeof action>();
  const inPreparation = programme.waves.some(({ status }) => status === "draft");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("programme.list.title"), to: paths.programmes(tenant) }]} />
      <Heading level={1}>{programme.name}</Heading>
      <ErasedNotice on={erased?.on ?? null} />
      <Heading level={2}>{t("programme.waves")}</Heading>
      {programme.waves.length === 0 ? (
        <Prose>
          <p>{t("programme.waves.none")}</p>
        </Prose>
      ) : (
        <WaveTable caption={t("programme.waves")} waves={programme.waves} />
      )}
      {mayEdit && !inPreparation && (
        <>
          <Heading level={2}>{t("programme.wave.new")}</Heading>
          <WaveForm
            key={programme.waves.length}
            lastResult={lastResult}
            button={t("programme.wave.new.button")}
          />
        </>
      )}
      <Heading level={2}>{t("programme.settings")}</Heading>
      <SettingsSummary settings={programme.settings} endsOn={programme.endsOn} />
      {erased === null && (
        <ButtonRow>
          <LinkButton to={paths.previewProgramme(tenant, programme.id)}>{t("preview.toPage")}</LinkButton>
        </ButtonRow>
      )}
      {mayEdit && (
        <ButtonRow>
          <LinkButton to={paths.editProgramme(tenant, programme.id)}>{t("programme.edit.title")}</LinkButton>
          <LinkButton to={paths.ownQuestions(tenant, programme.id)}>
            {t("programme.ownQuestions.edit")}
          </LinkButton>
          {may.mayEnd && (
            <LinkButton to={paths.endProgramme(tenant, programme.id)} weight="quiet">
              {t("retention.end.toPage")}
            </LinkButton>
          )}
        </ButtonRow>
      )}
      {erased !== null && <ErasedTable counts={erased.counts} />}
    </>
  );
}
