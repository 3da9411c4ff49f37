import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getSettings } from "../../../services/settings/get-settings.server";
import { settingsInput } from "../../../services/settings/settings-input.server";
import { updateSettings } from "../../../services/settings/update-settings.server";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { DefinitionList } from "../../../ui/text/definition-list";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { ConsultantList } from "./consultant-list";
import { RetentionTable } from "./retention-table";
import { SettingsForm } from "./settings-form";
import { SettingsTabs } from "./settings-tabs";

export const loader = memberRoute.loader({ may: "settings.read" }, async ({ scope }) => ({
  settings: await getSettings(scope),
}));

export const action = memberRoute.action({ may: "settings.edit" }, async ({ scope, form }) => {
  const submission = parseForm(form, settingsInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await updateSettings(scope, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(paths.settings(scope.tenant.slug), message("settings.saved"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.title");

/** How the organisation is set up, and who from outside may come in. */
export default function Settings() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { settings } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { name, locale, requiresSecondFactor, consultants, programmes, mayEdit } = settings;
  return (
    <>
      <Heading level={1}>{t("settings.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("settings.lead")}</p>
      </Prose>
      {mayEdit ? (
        <SettingsForm key={`${name} ${locale}`} name={name} locale={locale} lastResult={lastResult} />
      ) : (
        <DefinitionList
          items={[
            { term: t("settings.name"), value: name },
            { term: t("settings.locale"), value: t(`common.language.${locale}`) },
          ]}
        />
      )}
      <Heading level={2}>{t("settings.secondFactor")}</Heading>
      <p>{t(requiresSecondFactor ? "settings.secondFactor.on" : "settings.secondFactor.off")}</p>
      {mayEdit && (
        <ButtonRow>
          <LinkButton to={paths.secondFactorSetting(tenant)}>{t("settings.secondFactor.change")}</LinkButton>
        </ButtonRow>
      )}
      {consultants && <ConsultantList consultants={consultants} />}
      <RetentionTable programmes={programmes} />
    </>
  );
}
