import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { askLinkInput, askSignInLink } from "../../../services/accounts/mail-links/ask-sign-in-link.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";
import { deviceOfRequest } from "./enter.server";

export const loader = publicRoute.loader(async ({ url }) => ({
  returnTo: safeReturnPath(url.searchParams.get("returnTo")),
  sent: url.searchParams.get("sent") === "yes",
}));

/** The same answer for every address: whether a mail was sent is for its owner to see. */
export const action = publicRoute.action(async ({ form, scope, address, request }) => {
  const submission = parseForm(form, askLinkInput);
  if (submission.status !== "success") return formReply(submission);
  const { email, returnTo } = submission.value;
  const back = safeReturnPath(returnTo);
  const asked = { email, address, returnTo: back, device: deviceOfRequest(request) };
  const result = await askSignInLink(await scope(), asked, paths.useSignInLink);
  if (!result.ok) return formReply(submission, { error: result.error });
  return redirect(paths.askSignInLink(back ?? undefined, "yes"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("account.link.title");

export default function AskLink() {
  const { t } = useMessages();
  const { returnTo, sent } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string }>({ lastResult });
  return (
    <>
      <Heading level={1}>{t("account.link.title")}</Heading>
      {sent ? (
        <Notice tone="success" title={t("account.link.sent.title")}>
          <p>{t("account.link.sent")}</p>
          <p>{t("account.link.sent.none")}</p>
        </Notice>
      ) : (
        <Prose>
          <p>{t("account.link.lead")}</p>
        </Prose>
      )}
      <FormProblem errors={form.errors} />
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="returnTo" value={returnTo ?? ""} />
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
        <Button weight={sent ? "secondary" : "primary"}>{t("account.link.send")}</Button>
      </Form>
    </>
  );
}
