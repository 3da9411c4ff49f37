import { data, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { askForFeedback, dropFeedbackWish, getWish } from "../../services/respond/feedback-wish.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { ErrorSummary } from "./error-summary";
import { RespondFrame } from "./respond-frame";
import { WishForm } from "./wish-form";

/* The thanks page holds the same form; here it says what is wrong with an address. */
export const loader = respondentRoute.loader({}, async ({ scope, params: { token } }) => {
  const view = await getWish(scope);
  if (!view.ok && view.error.code === "not-found") throw redirect(paths.respond(token));
  return { token, view: valueOf(view) };
});

export const action = respondentRoute.action({}, async ({ scope, params: { token }, form }) => {
  if (form.get("intent") === "stop") {
    valueOf(await dropFeedbackWish(scope));
    return redirect(paths.respondDone(token), 303);
  }
  const address = form.get("address");
  const typed = typeof address === "string" ? address : "";
  const asked = await askForFeedback(scope, typed);
  if (!asked.ok && asked.error.code === "not-found") throw redirect(paths.respond(token));
  const { error } = valueOf(asked);
  if (!error) return redirect(paths.respondDone(token), 303);
  return data({ errors: [error], typed }, { status: 400 });
});

export const meta: MetaFunction<typeof loader> = pageTitle("thanks.title.wish");

export default function Wish() {
  const { t } = useMessages();
  const { token, view } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const errors = failed?.errors ?? [];
  return (
    <RespondFrame organisation={view.organisation} language={<LanguageSwitch />}>
      <Heading level={1}>{t("thanks.wish.heading")}</Heading>
      <ErrorSummary errors={errors.map((one) => ({ ...one, label: t("thanks.wish.address") }))} />
      <WishForm token={token} view={view} error={errors[0]} typed={failed?.typed} />
      <p>
        <Link to={paths.respondDone(token)}>{t("respond.state.toThanks")}</Link>
      </p>
    </RespondFrame>
  );
}
