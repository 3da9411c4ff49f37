import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import {
  getMailSettings,
  mailSettingsInput,
  updateMailSettings,
} from "../../../../services/settings/mail-settings.server";
import { timeZones } from "../../../../services/settings/time-zones.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { DefinitionList } from "../../../../ui/text/definition-list";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { SettingsTabs } from "../settings-tabs";
import { MailForm } from "./mail-form";

export const loader = memberRoute.loader({ may: "texts.edit" }, async ({ scope }) => {
  const settings = await getMailSettings(scope);
  return { settings, zones: settings.mayEdit ? timeZones() : [] };
});

export const action = memberRoute.action({ may: "settings.edit" }, async ({ scope, form }) => {
  const submission = parseForm(form, mailSettingsInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await updateMailSettings(scope, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(paths.mailSettings(scope.tenant.slug), message("texts.mail.saved"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("texts.mail.title");

/** Whom mails to respondents come from, and by which clock the organisation plans. */
export default function MailSettings() {
  const { t } = useMessages();
  const { settings, zones } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { senderName, organisation, replyTo, timeZone, mayEdit } = settings;
  return (
    <>
      <Heading level={1}>{t("texts.mail.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("texts.mail.lead")}</p>
      </Prose>
      {mayEdit ? (
        <MailForm
          key={`${senderName} ${replyTo} ${timeZone}`}
          settings={settings}
          zones={zones}
          lastResult={lastResult}
        />
      ) : (
        <>
          <DefinitionList
            items={[
              { term: t("texts.mail.senderName"), value: senderName ?? organisation },
              { term: t("texts.mail.replyTo"), value: replyTo ?? t("texts.mail.noReplies") },
              { term: t("texts.mail.timeZone"), value: timeZone.replaceAll("_", " ") },
            ]}
          />
          <p>{t("texts.mail.onlyDirector")}</p>
        </>
      )}
    </>
  );
}
