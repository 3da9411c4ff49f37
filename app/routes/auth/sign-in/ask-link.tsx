import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { askLinkInput, askSignInLink } from "../../../services/accounts/mail-links/ask-sign-in-link.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { AskMail } from "./ask-mail";
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
  const { returnTo, sent } = useLoaderData<typeof loader>();
  return (
    <AskMail
      title="account.link.title"
      lead="account.link.lead"
      sentText="account.link.sent"
      button="account.link.send"
      sent={sent}
      returnTo={returnTo}
      lastResult={useActionData<typeof action>()}
    />
  );
}
