import { useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { assertRecent } from "../../../http/route/assert-recent.server";
import { paths } from "../../../paths";
import {
  changePassword,
  changePasswordInput,
  hasPassword,
} from "../../../services/accounts/change-password.server";
import { passwordLength } from "../../../services/accounts/password-rules.server";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";

export const loader = accountRoute.loader({}, async ({ scope, session, url }) => {
  const present = valueOf(await hasPassword(scope));
  // Who has one shows it; who has none has nothing to show, and proves it another way.
  if (!present) assertRecent(session, url);
  return { present, shortest: passwordLength.min, email: scope.user?.email };
});

export const action = accountRoute.action({}, async ({ scope, session, url, form }) => {
  if (!valueOf(await hasPassword(scope))) assertRecent(session, url);
  const submission = parseForm(form, changePasswordInput);
  const hide = ["current", "password"];
  if (submission.status !== "success") return formReply(submission, { hide });
  const changed = await changePassword(scope, submission.value);
  if (!changed.ok) return formReply(submission, { error: changed.error, hide });
  return redirectWithFlash(paths.account(), message(`security.password.${changed.value}`));
});

export const meta: MetaFunction<typeof loader> = pageTitle("security.password.title");

/** Another password, or a first one. */
export default function Password() {
  const { t } = useMessages();
  const { present, shortest, email } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ current: string; password: string }>({ lastResult });
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("security.title"), to: paths.account() }]} />
      <Heading level={1}>{t(present ? "security.password.title" : "security.password.title.new")}</Heading>
      <Prose lead>
        <p>{t("security.password.lead", { min: shortest })}</p>
      </Prose>
      <FormProblem errors={form.errors} />
      <Form method="post" id={form.id} noValidate>
        {/* Tells a password manager whose password this is. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
        {present && (
          <TextField
            label={t("security.password.current")}
            name="current"
            type="password"
            autoComplete="current-password"
            errors={fields.current.errors}
            required
          />
        )}
        <TextField
          label={t("security.password.new")}
          name="password"
          type="password"
          autoComplete="new-password"
          errors={fields.password.errors}
          required
        />
        <Button weight="primary">{t("security.password.save")}</Button>
      </Form>
    </>
  );
}
