import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { refusal } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import {
  getSecondFactorSetting,
  requireSecondFactor,
} from "../../../services/settings/require-second-factor.server";
import { secondFactorInput } from "../../../services/settings/settings-input.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";

const here = { may: "settings.edit", recently: true } as const;

export const loader = memberRoute.loader(here, async ({ scope }) => getSecondFactorSetting(scope));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const parsed = secondFactorInput.safeParse(Object.fromEntries(form));
  if (!parsed.success) return refusal(appError("invalid-input"));
  const required = parsed.data.required === "yes";
  const set = await requireSecondFactor(scope, required);
  if (!set.ok) return refusal(set.error);
  const said = required ? "settings.secondFactor.turnedOn" : "settings.secondFactor.turnedOff";
  return redirectWithFlash(paths.settings(scope.tenant.slug), message(said));
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.secondFactor");

/** Whether everybody needs a second factor. */
export default function SecondFactor() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { required, own, without } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const whom =
    without === 0
      ? t("settings.secondFactor.everybody")
      : t("settings.secondFactor.without", { count: without });
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("settings.title"), to: paths.settings(tenant) }]} />
      <Heading level={1}>{t("settings.secondFactor")}</Heading>
      <Prose lead>
        <p>{t("settings.secondFactor.lead")}</p>
      </Prose>
      <RefusalNotice error={refused?.error} />
      {!own && !required && (
        <Notice tone="warn">
          <p>
            {t("settings.secondFactor.first")}{" "}
            <Link to={paths.secondFactor(paths.secondFactorSetting(tenant))} reloadDocument>
              {t("settings.secondFactor.toOwn")}
            </Link>
          </p>
        </Notice>
      )}
      <Form method="post">
        <ChoiceGroup
          label={t("settings.secondFactor.question")}
          name="required"
          required
          chosen={[required ? "yes" : "no"]}
          choices={[
            { value: "yes", label: t("settings.secondFactor.yes"), hint: whom },
            { value: "no", label: t("settings.secondFactor.no") },
          ]}
        />
        <ButtonRow>
          <Button weight="primary">{t("common.save")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
