import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { findSignOn, findSignOnInput } from "../../../services/sso/find-sign-on.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { SignOnWay } from "../sign-in/ways/sign-on-way";

export const loader = publicRoute.loader(async ({ url }) => ({
  returnTo: safeReturnPath(url.searchParams.get("returnTo")),
}));

/** Leads on by the domain of an address; the answer says nothing of whether the address has an account. */
export const action = publicRoute.action(async ({ form, scope, address }) => {
  const submission = parseForm(form, findSignOnInput);
  if (submission.status !== "success") return formReply(submission);
  const { email, returnTo } = submission.value;
  const found = await findSignOn(await scope(), { email, address });
  if (!found.ok) return formReply(submission, { error: found.error });
  return redirect(paths.signOn(found.value, safeReturnPath(returnTo) ?? undefined), 303);
});

export const meta: MetaFunction<typeof loader> = pageTitle("sso.find.title");

/** Where somebody tells at which organisation they are, by their mail address. */
export default function FindSignOn() {
  const { t } = useMessages();
  const { returnTo } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("sso.find.title")}</Heading>
      <Prose>
        <p>{t("sso.find.lead")}</p>
      </Prose>
      <SignOnWay returnTo={returnTo} lastResult={lastResult} weight="primary" />
      <p>
        <a href={paths.signIn(returnTo ?? undefined)}>{t("sso.otherWay")}</a>
      </p>
    </>
  );
}
