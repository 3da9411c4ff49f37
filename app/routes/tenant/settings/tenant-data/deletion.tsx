import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { refusal } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import {
  cancelDeletion,
  deletionDay,
  requestDeletion,
} from "../../../../services/tenant-data/deletion/request-deletion.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { RefusalNotice } from "../../form-problem";
import { useDay } from "../../use-day";
import { useTenant } from "../../use-tenant";

const here = { may: "tenant.delete", recently: true } as const;

export const loader = memberRoute.loader(here, async ({ scope }) => ({
  slug: scope.tenant.slug,
  dueOn: scope.tenant.deletionDueOn,
  wouldBeOn: deletionDay(scope),
}));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const page = paths.tenantData(scope.tenant.slug);
  const keeps = form.get("intent") === "keep";
  const done = keeps
    ? await cancelDeletion(scope, page)
    : await requestDeletion(scope, String(form.get("slug") ?? ""), page);
  if (!done.ok) return refusal(done.error);
  return redirectWithFlash(
    page,
    message(keeps ? "tenantData.deletion.calledOff" : "tenantData.deletion.asked"),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("tenantData.deletion");

/** The address name is typed over, so that nobody deletes an organisation by a slip. */
export default function TenantDeletion() {
  const { t } = useMessages();
  const day = useDay();
  const tenant = useTenant();
  const { slug, dueOn, wouldBeOn } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  const wrongName = error?.fields?.some(({ field }) => field === "slug") ?? false;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("settings.title"), to: paths.settings(tenant) },
          { label: t("tenantData.title"), to: paths.tenantData(tenant) },
        ]}
      />
      <Heading level={1}>{t("tenantData.deletion")}</Heading>
      {!wrongName && <RefusalNotice error={error} />}
      {dueOn === null ? (
        <>
          <Prose lead>
            <p>{t("tenantData.deletion.lead")}</p>
          </Prose>
          <Notice tone="warn">
            <p>{t("tenantData.deletion.first")}</p>
          </Notice>
          <Form method="post" noValidate>
            <TextField
              label={t("tenantData.deletion.slug", { slug })}
              name="slug"
              errors={wrongName ? ["errors.field.otherName"] : []}
              autoComplete="off"
              spellCheck={false}
              required
            />
            <ButtonRow>
              <Button weight="danger" name="intent" value="delete">
                {t("tenantData.deletion.ask", { day: day(wouldBeOn) })}
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <Form method="post">
          <Prose lead>
            <p>{t("tenantData.deletion.isDue", { day: day(dueOn) })}</p>
          </Prose>
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
