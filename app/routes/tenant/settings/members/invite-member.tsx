import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { inviteMember } from "../../../../services/members/invite-member.server";
import { inviteInput } from "../../../../services/members/member-input.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { FormProblem } from "../../form-problem";
import { useTenant } from "../../use-tenant";
import { AccessFields } from "./access-fields";

const here = { may: "members.edit", recently: true } as const;

export const loader = memberRoute.loader(here, async () => ({}));

export const action = memberRoute.action(here, async ({ scope, form }) => {
  const submission = parseForm(form, inviteInput);
  if (submission.status !== "success") return formReply(submission);
  const sent = await inviteMember(scope, submission.value, paths.invitation);
  if (!sent.ok) return formReply(submission, { error: sent.error });
  const { email } = submission.value;
  return redirectWithFlash(paths.members(scope.tenant.slug), message("settings.invite.sent", { email }));
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.invite.title");

/** Asks somebody in by mail. */
export default function InviteMember() {
  const { t } = useMessages();
  const tenant = useTenant();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string; role: string; endsOn: string }>({
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("settings.title"), to: paths.settings(tenant) },
          { label: t("settings.members.title"), to: paths.members(tenant) },
        ]}
      />
      <Heading level={1}>{t("settings.invite.title")}</Heading>
      <Prose lead>
        <p>{t("settings.invite.lead")}</p>
      </Prose>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <FormProblem errors={form.errors} />
        <TextField
          label={t("settings.members.email")}
          hint={t("settings.invite.email.hint")}
          type="email"
          name="email"
          autoComplete="off"
          spellCheck={false}
          defaultValue={fields.email.initialValue}
          errors={fields.email.errors}
          maxLength={254}
          required
        />
        <AccessFields role={fields.role} endsOn={fields.endsOn} />
        <ButtonRow>
          <Button weight="primary">{t("settings.invite.send")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
