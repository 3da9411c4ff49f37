import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { Notice } from "../../../../ui/feedback/notice";
import { Button, LinkButton } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useDay } from "../../use-day";
import { useTenant } from "../../use-tenant";
import { SettingsTabs } from "../settings-tabs";

export const loader = memberRoute.loader({ may: "tenant.export", recently: true }, async ({ scope }) => ({
  dueOn: scope.tenant.deletionDueOn,
}));

export const meta: MetaFunction<typeof loader> = pageTitle("tenantData.title");

/** Everything of the organisation: taken along, or deleted. */
export default function TenantData() {
  const { t } = useMessages();
  const day = useDay();
  const tenant = useTenant();
  const { dueOn } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1}>{t("tenantData.title")}</Heading>
      <SettingsTabs />
      <Prose lead>
        <p>{t("tenantData.lead")}</p>
      </Prose>
      <Heading level={2}>{t("tenantData.export")}</Heading>
      <Prose>
        <p>{t("tenantData.export.lead")}</p>
        <p>{t("tenantData.export.leftOut")}</p>
      </Prose>
      <Form method="post" action={paths.tenantExport(tenant)} reloadDocument>
        <TextField
          label={t("tenantData.export.receiver")}
          hint={t("tenantData.export.receiver.hint")}
          name="receiver"
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
        />
        <ButtonRow>
          <Button weight="primary">{t("tenantData.export.make")}</Button>
        </ButtonRow>
      </Form>
      <Heading level={2}>{t("tenantData.deletion")}</Heading>
      {dueOn === null ? (
        <>
          <Prose>
            <p>{t("tenantData.deletion.lead")}</p>
          </Prose>
          <ButtonRow>
            <LinkButton to={paths.tenantDeletion(tenant)}>{t("tenantData.deletion.toAsk")}</LinkButton>
          </ButtonRow>
        </>
      ) : (
        <Form method="post" action={paths.tenantDeletion(tenant)}>
          <Notice tone="warn">
            <p>{t("tenantData.deletion.isDue", { day: day(dueOn) })}</p>
          </Notice>
          <ButtonRow>
            <Button name="intent" value="keep">
              {t("tenantData.deletion.callOff")}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
