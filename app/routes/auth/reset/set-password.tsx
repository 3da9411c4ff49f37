import { useForm } from "@conform-to/react";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { refusal } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths } from "../../../paths";
import {
  checkResetLink,
  setPasswordByLink,
  setPasswordInput,
} from "../../../services/accounts/mail-links/set-password.server";
import { passwordLength } from "../../../services/accounts/password-rules.server";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";
import { LinkOver } from "../link-over";
import { deviceOfRequest } from "../sign-in/enter.server";
import { tokenOf } from "../token-of.server";
import { unlistedPage } from "../unlisted-page";

/** Opening a link uses nothing up. */
export const loader = publicRoute.loader(async ({ scope, url, address }) => {
  const found = await checkResetLink(await scope(), { token: tokenOf(url), address });
  return found.ok
    ? data({ error: null, shortest: passwordLength.min })
    : data({ error: found.error, shortest: passwordLength.min }, refusal(found.error).init ?? undefined);
});

export const action = publicRoute.action(async ({ form, scope, request, url, address }) => {
  const submission = parseForm(form, setPasswordInput);
  const hide = ["password"];
  const visit = { token: tokenOf(url), address, device: deviceOfRequest(request) };
  const link = await checkResetLink(await scope(), visit);
  if (!link.ok) return formReply(submission, { error: link.error, hide });
  if (submission.status !== "success") return formReply(submission, { hide });
  const result = await setPasswordByLink(await scope(), { ...visit, ...submission.value });
  if (!result.ok) return formReply(submission, { error: result.error, hide });
  return redirectWithFlash(paths.signIn(), message("account.reset.done"));
});

export const meta: MetaFunction<typeof loader> = unlistedPage("account.reset.set.title");

export default function SetPassword() {
  const { t } = useMessages();
  const { error, shortest } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ password: string }>({ lastResult });
  if (error) return <LinkOver error={error} again={paths.reset()} />;
  return (
    <>
      <Heading level={1}>{t("account.reset.set.title")}</Heading>
      <Prose>
        <p>{t("account.reset.set.lead")}</p>
      </Prose>
      <FormProblem errors={form.errors} />
      {/* A plain form: every session of the account ends. */}
      <form method="post" id={form.id} noValidate>
        <TextField
          label={t("account.reset.set.password")}
          hint={t("account.reset.set.hint", { min: shortest })}
          name="password"
          type="password"
          autoComplete="new-password"
          errors={fields.password.errors}
          required
        />
        <Button weight="primary">{t("account.reset.set.button")}</Button>
      </form>
    </>
  );
}
