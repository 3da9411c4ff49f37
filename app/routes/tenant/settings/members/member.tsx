import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../../http/respond/parse-form.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { changeMember } from "../../../../services/members/change-member.server";
import { getMember } from "../../../../services/members/get-member.server";
import { accessInput } from "../../../../services/members/member-input.server";
import { removeMember } from "../../../../services/members/remove-member.server";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { FormProblem } from "../../form-problem";
import { useTenant } from "../../use-tenant";
import { AccessFields } from "./access-fields";
import { RemoveMember } from "./remove-member";

const here = { may: "members.edit", recently: true, params: ["member"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => ({
  member: valueOf(await getMember(scope, params.member)),
}));

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const { name } = valueOf(await getMember(scope, params.member));
  const back = paths.members(scope.tenant.slug);
  if (form.get("intent") === "remove") {
    const removed = await removeMember(scope, params.member);
    if (removed.ok) return redirectWithFlash(back, message("settings.members.removed", { name }));
    return formReply(parseForm(form, accessInput), { error: removed.error });
  }
  const submission = parseForm(form, accessInput);
  if (submission.status !== "success") return formReply(submission);
  const changed = await changeMember(scope, params.member, submission.value);
  if (!changed.ok) return formReply(submission, { error: changed.error });
  return redirectWithFlash(back, message("settings.members.changed", { name }));
});

export const meta: MetaFunction<typeof loader> = pageTitle("settings.members.change");

/** Role and last day of one member, and taking their access away. */
export default function Member() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { member } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ role: string; endsOn: string }>({
    lastResult,
    shouldValidate: "onSubmit",
    defaultValue: { role: member.role, endsOn: member.endsOn ?? "" },
  });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("settings.title"), to: paths.settings(tenant) },
          { label: t("settings.members.title"), to: paths.members(tenant) },
        ]}
      />
      <Heading level={1} kicker={t("settings.members.change")}>
        {member.name}
      </Heading>
      <Prose lead>
        <p>{member.email}</p>
      </Prose>
      {member.self ? (
        <Notice tone="info">
          <p>{t("settings.members.own")}</p>
        </Notice>
      ) : (
        <>
          <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
            <FormProblem errors={form.errors} />
            <AccessFields role={fields.role} endsOn={fields.endsOn} />
            <ButtonRow>
              <Button weight="primary">{t("common.save")}</Button>
            </ButtonRow>
          </Form>
          <RemoveMember name={member.name} />
        </>
      )}
    </>
  );
}
