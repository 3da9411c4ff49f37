import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { grantSupport } from "../../../../services/settings/support/grant-support.server";
import { supportHours, supportInput } from "../../../../services/settings/support/support-input.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { FormProblem } from "../../form-problem";
import { useTenant } from "../../use-tenant";

const here = { may: "support.grant", recently: true } as const;

export const loader = memberRoute.loader(here, async () => ({ hours: supportHours }));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const submission = parseForm(form, supportInput);
  if (submission.status !== "success") return formReply(submission);
  const granted = await grantSupport(scope, submission.value);
  if (!granted.ok) return formReply(submission, { error: granted.error });
  return redirectWithFlash(paths.support(scope.tenant.slug), message("settings.support.granted"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.support.grant");

/** Lets operators look, for how long and why. */
export default function GrantSupport() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { hours } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ hours: string; reason: string }>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { hours: "24" },
  });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("settings.title"), to: paths.settings(tenant) },
          { label: t("settings.support.title"), to: paths.support(tenant) },
        ]}
      />
      <Heading level={1}>{t("settings.support.grant")}</Heading>
      <Prose lead>
        <p>{t("settings.support.lead")}</p>
      </Prose>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <FormProblem errors={form.errors} />
        <ChoiceGroup
          label={t("settings.support.hours")}
          name="hours"
          required
          errors={fields.hours.errors}
          chosen={[fields.hours.initialValue ?? "24"]}
          choices={hours.map((count) => ({ value: count, label: t(`settings.support.hours.${count}`) }))}
        />
        <TextField
          label={t("settings.support.reason")}
          hint={t("settings.support.reason.hint")}
          name="reason"
          defaultValue={fields.reason.initialValue}
          errors={fields.reason.errors}
          maxLength={300}
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("settings.support.grant")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
