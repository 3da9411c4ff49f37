import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths } from "../../../paths";
import { askReset, askResetInput } from "../../../services/accounts/mail-links/ask-reset.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { AskMail } from "../sign-in/ask-mail";

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
  const { sent } = useLoaderData<typeof loader>();
  return (
    <AskMail
      title="account.reset.title"
      lead="account.reset.lead"
      sentText="account.reset.sent"
      button="account.reset.send"
      sent={sent}
      lastResult={useActionData<typeof action>()}
    />
  );
}
