import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError } from "@vensterbank/core";
import { errorPage, valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { hasRespondentFeedback } from "../../services/feedback/get-respondent-feedback.server";
import { getWhoToAsk } from "../../services/respond/get-last-call.server";
import { getNotice } from "../../services/respond/get-notice.server";
import { getResumeStep } from "../../services/respond/get-resume-step.server";
import { takePartAgain } from "../../services/respond/take-part-again.server";
import { startAnswering } from "../../services/respond/start-answering.server";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { stepPath } from "./answer-form.server";
import styles from "./begin.module.css";
import { anchorOf, ErrorSummary, ItemError } from "./error-summary";
import { NoticeAddition } from "./notice-addition";
import { NoticeBlocks } from "./notice-blocks";
import { OwnText } from "./own-text";
import { RespondFrame } from "./respond-frame";
import { useWipeDevice } from "./use-wipe-device";

/* The address of the link itself: where one begins, goes on, or reads that it is done. */
export const loader = respondentRoute.loader({}, async ({ scope, params }) => {
  const notice = valueOf(await getNotice(scope));
  if (await hasRespondentFeedback(scope)) throw redirect(paths.respondFeedback(params.token));
  if (notice.refusal === "already-submitted") throw redirect(paths.respondDone(params.token));
  if (notice.refusal) {
    const coordinator = await getWhoToAsk(scope);
    throw errorPage(appError(notice.refusal, coordinator === null ? {} : { params: { coordinator } }));
  }
  const step = notice.begun ? valueOf(await getResumeStep(scope)) : null;
  if (step !== null) throw redirect(stepPath(params.token, step));
  return { token: params.token, notice };
});

export const action = respondentRoute.action({}, async ({ scope, params, form }) => {
  if (form.get("intent") === "again") {
    const again = await takePartAgain(scope);
    if (!again.ok) throw errorPage(again.error);
    return redirect(paths.respond(params.token), 303);
  }
  const started = await startAnswering(scope, Object.fromEntries(form));
  if (started.ok) return redirect(paths.respond(params.token), 303);
  if (!started.error.fields) throw errorPage(started.error);
  return data({ errors: started.error.fields }, { status: 400 });
});

export const meta: MetaFunction<typeof loader> = pageTitle("respond.title.begin");

export default function Begin() {
  const { t } = useMessages();
  const { token, notice } = useLoaderData<typeof loader>();
  // Nothing has begun under this link: what an earlier beginning left on the device is void.
  useWipeDevice(token);
  const errors = useActionData<typeof action>()?.errors ?? [];
  const error = errors.find(({ field }) => field === "consent");
  return (
    <RespondFrame organisation={notice.organisation} language={<LanguageSwitch />}>
      <h1 className={styles.title}>{t("respond.begin.heading")}</h1>
      <ErrorSummary errors={errors.map((one) => ({ ...one, label: t("respond.begin.consent") }))} />
      <OwnText text={notice.welcome} />
      <NoticeBlocks blocks={notice.blocks} />
      <NoticeAddition organisation={notice.organisation} text={notice.addition} />
      <form
        method="post"
        noValidate
        className={styles.consent}
        id={anchorOf("consent")}
        data-wrong={error && true}
      >
        <ItemError error={error} id="consent-error" />
        <label className={styles.check}>
          <input
            type="checkbox"
            name="consent"
            value="yes"
            required
            aria-invalid={error && true}
            aria-describedby={error && "consent-error"}
          />
          <span>{notice.consent}</span>
        </label>
        <Button weight="primary">{t("respond.begin.start")}</Button>
      </form>
    </RespondFrame>
  );
}
