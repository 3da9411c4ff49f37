import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { errorPage, valueOf } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { getSupport } from "../../../../services/settings/support/get-support.server";
import { revokeSupport } from "../../../../services/settings/support/revoke-support.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useMoment } from "../../use-moment";
import { useTenant } from "../../use-tenant";
import { SettingsTabs } from "../settings-tabs";
import { GrantTable } from "./grant-table";
import { LookTable } from "./look-table";

export const loader = memberRoute.loader({ may: "support.grant" }, async ({ scope }) => ({
  support: await getSupport(scope),
}));

/** Takes access back. Nobody is asked to prove anew who they are before less is allowed. */
export const action = memberRoute.action({ may: "support.grant" }, async ({ scope, form }) => {
  const grant = form.get("grant");
  if (typeof grant !== "string") throw errorPage(appError("invalid-input"));
  valueOf(await revokeSupport(scope, grant));
  return redirectWithFlash(paths.support(scope.tenant.slug), message("settings.support.revoked"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.support.title");

/** Whether operators may look, and what they looked at. */
export default function Support() {
  const { t } = useMessages();
  const tenant = useTenant();
  const moment = useMoment();
  const { open, past, looks } = useLoaderData<typeof loader>().support;
  return (
    <>
      <Heading level={1}>{t("settings.support.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("settings.support.lead")}</p>
      </Prose>
      {open ? (
        <>
          <Notice tone="info">
            <p>{t("settings.support.open", { until: moment(open.until) })}</p>
            <p>
              {t("settings.support.reason")}: {open.reason}
            </p>
          </Notice>
          <Form method="post">
            <input type="hidden" name="grant" value={open.id} />
            <ButtonRow>
              <Button weight="danger">{t("settings.support.revoke")}</Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <>
          <p>{t("settings.support.none")}</p>
          <ButtonRow>
            <LinkButton to={paths.grantSupport(tenant)}>{t("settings.support.grant")}</LinkButton>
          </ButtonRow>
        </>
      )}
      <Heading level={2}>{t("settings.support.looks")}</Heading>
      {looks.length === 0 ? <p>{t("settings.support.looks.none")}</p> : <LookTable looks={looks} />}
      {past.length > 0 && <GrantTable grants={past} />}
    </>
  );
}
