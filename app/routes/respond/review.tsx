import { data, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { redirectWithFlash } from "../../http/respond/flash.server";
import { paperOf } from "../../http/respond/paper-cookie.server";
import { handOver } from "../../http/respond/hand-over.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getLastCall } from "../../services/respond/get-last-call.server";
import { getReview } from "../../services/respond/get-review.server";
import { sealOwnWindow } from "../../services/respond/own-window-seal.server";
import { submitResponse } from "../../services/respond/submit-response.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { afterStep, commonLeave, intentOf } from "./answer-form.server";
import { openOrStart } from "./open-or-start.server";
import { ReviewList } from "./review-list";
import { StepPage } from "./step-page";
import styles from "./review.module.css";

export const loader = respondentRoute.loader({}, async ({ scope, params }) => {
  const view = openOrStart(await getReview(scope), params.token);
  return { token: params.token, view, lastCall: await getLastCall(scope) };
});

export const action = respondentRoute.action({}, async ({ scope, params, form, request }) => {
  const { token } = params;
  const intent = intentOf(form);
  const elsewhere = await commonLeave(intent, token, paths.respondReview(token));
  if (elsewhere) return elsewhere;
  if (intent === "previous") {
    return afterStep(intent, token, openOrStart(await getReview(scope), token).place);
  }
  const sent = await submitResponse(scope, token);
  if (!sent.ok && sent.error.fields) return data({ errors: sent.error.fields }, { status: 400 });
  const submitted = openOrStart(sent, token);
  // Who typed in a form goes on with the next one, and not to somebody else's window.
  const paper = await paperOf(request, token);
  if (paper) return redirectWithFlash(paper.back, message("codes.paper.sent"));
  const { ownWindow } = submitted;
  const headers = new Headers();
  if (ownWindow)
    headers.set("Set-Cookie", await handOver(sealOwnWindow(ownWindow, token), paths.respond(token)));
  return redirect(paths.respondDone(token), { status: 303, headers });
});

export const meta: MetaFunction<typeof loader> = pageTitle("respond.title.review");

export default function Review() {
  const { t } = useMessages();
  const { token, view, lastCall } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  return (
    <StepPage
      token={token}
      step="review"
      organisation={view.organisation}
      title={t("respond.review.heading")}
      intro={<p>{t("respond.review.lead")}</p>}
      place={view.place}
      lastCall={lastCall}
      errors={errors.map((error) => ({ ...error, label: t("respond.review.heading") }))}
      main={{ intent: "send", label: t("respond.review.send") }}
    >
      <ReviewList token={token} view={view} />
      <p className={styles.after}>
        {t("respond.review.after")}{" "}
        <Link to={paths.respondWithdraw(token)}>{t("respond.withdraw.link")}</Link>
      </p>
    </StepPage>
  );
}
