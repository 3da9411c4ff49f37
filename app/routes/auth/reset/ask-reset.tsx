import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths } from "../../../paths";
import { askReset, askResetInput } from "../../../services/accounts/mail-links/ask-reset.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";

export const loader = publicRoute.loader(async ({ url }) => ({
  sent: url.searchParams.get("sent") === "yes",
}));

/** The same answer for every address. */
export const action = publicRoute.action(async ({ form, scope, address }) => {
  const submission = parseForm(form, askResetInput);
  if (submission.status !== "success") return formReply(submission);
  const places = { linkTo: paths.setPassword, signIn: paths.signIn() };
  const result = await askReset(await scope(), { ...submission.value, address }, places);
  if (!result.ok) return formReply(submission, { error: result.error });
  return redirect(paths.reset("yes"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("account.reset.title");

export default function AskReset() {
  const { t } = useMessages();
  const { sent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string }>({ lastResult });
  return (
    <>
      <Heading level={1}>{t("account.reset.title")}</Heading>
      {sent ? (
        <Notice tone="success" title={t("account.link.sent.title")}>
          <p>{t("account.reset.sent")}</p>
          <p>{t("account.link.sent.none")}</p>
        </Notice>
      ) : (
        <Prose>
          <p>{t("account.reset.lead")}</p>
        </Prose>
      )}
      <FormProblem errors={form.errors} />
      <Form method="post" id={form.id} noValidate>
        <TextField
          label={t("account.signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          defaultValue={fields.email.initialValue}
          errors={fields.email.errors}
          required
        />
        <Button weight={sent ? "secondary" : "primary"}>{t("account.reset.send")}</Button>
      </Form>
    </>
  );
}
