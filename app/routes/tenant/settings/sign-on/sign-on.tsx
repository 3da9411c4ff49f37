import { data } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { claimDomain, dropDomain } from "../../../../services/sso/claim-domain.server";
import { getSignOnSettings } from "../../../../services/sso/get-sign-on-settings.server";
import { removeSignOn } from "../../../../services/sso/remove-sign-on.server";
import { saveSignOn } from "../../../../services/sso/save-sign-on.server";
import { domainInput, joinRoles, signOnInput } from "../../../../services/sso/sign-on-input.server";
import { testConnection } from "../../../../services/sso/test-connection.server";
import { Dialog } from "../../../../ui/dialog/dialog";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { SettingsTabs } from "../settings-tabs";
import { ConnectionTestForm } from "./connection-test-form";
import { DomainList } from "./domain-list";
import { ProviderForm } from "./provider-form";
import { SignOnState } from "./sign-on-state";

const here = { may: "sign-on.edit", recently: true } as const;

export const loader = memberRoute.loader(here, async ({ scope }) => ({
  settings: await getSignOnSettings(scope),
  joinRoles,
}));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const back = paths.signOnSettings(scope.tenant.slug);
  const intent = form.get("intent");
  if (intent === "test") return data({ tested: valueOf(await testConnection(scope)) });
  if (intent === "remove") {
    await removeSignOn(scope);
    return redirectWithFlash(back, message("signOn.removed"));
  }
  if (intent === "claim") {
    const submission = parseForm(form, domainInput);
    if (submission.status !== "success") return formReply(submission);
    const claimed = await claimDomain(scope, submission.value);
    if (!claimed.ok) return formReply(submission, { error: claimed.error });
    return redirectWithFlash(back, message("signOn.domain.claimed"));
  }
  if (intent === "drop") {
    const submission = parseForm(form, domainInput);
    if (submission.status !== "success") return formReply(submission);
    valueOf(await dropDomain(scope, submission.value.domain));
    return redirectWithFlash(back, message("signOn.domain.dropped"));
  }
  const submission = parseForm(form, signOnInput);
  if (submission.status !== "success") return formReply(submission, { hide: ["secret"] });
  const saved = await saveSignOn(scope, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error, hide: ["secret"] });
  return redirectWithFlash(back, message("signOn.saved"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("signOn.title");

/** The organisation's own sign-on: what to fill in at the provider, what the provider gave, and whose addresses count. */
export default function SignOnSettings() {
  const { t } = useMessages();
  const { settings, joinRoles: roles } = useLoaderData<typeof loader>();
  const { provider, domains } = settings;
  const replied = useActionData<typeof action>();
  const tested = replied && "tested" in replied ? replied.tested : null;
  const lastResult = replied && !("tested" in replied) ? replied : undefined;
  const isDomain = lastResult?.initialValue?.intent === "claim";
  return (
    <>
      <Heading level={1}>{t("signOn.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("signOn.lead")}</p>
      </Prose>
      <SignOnState settings={settings} />
      <ProviderForm
        key={JSON.stringify(provider)}
        provider={provider}
        roles={roles}
        lastResult={isDomain ? undefined : lastResult}
      />
      <DomainList domains={domains} lastResult={isDomain ? lastResult : undefined} />
      {provider && (
        <>
          <ConnectionTestForm tested={tested} />
          <Heading level={2}>{t("signOn.remove")}</Heading>
          <Dialog opener={t("signOn.remove")} title={t("signOn.remove")} weight="danger">
            <p>{t("signOn.remove.why")}</p>
            <Form method="post">
              <ButtonRow>
                <Button weight="danger" name="intent" value="remove">
                  {t("signOn.remove")}
                </Button>
              </ButtonRow>
            </Form>
          </Dialog>
        </>
      )}
    </>
  );
}
