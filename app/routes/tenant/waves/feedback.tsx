import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { recordLook } from "../../../services/audit/record-look.server";
import { draftFeedback } from "../../../services/feedback/draft-feedback.server";
import { feedbackInput } from "../../../services/feedback/feedback-input.server";
import { getFeedback } from "../../../services/feedback/get-feedback.server";
import { releaseForReply } from "../../../services/feedback/release-for-reply.server";
import { saveFeedback } from "../../../services/feedback/save-feedback.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { useTenant } from "../use-tenant";
import { WaveTabs } from "../wave-tabs";
import { FeedbackDesk } from "./feedback/feedback-desk";
import { FeedbackMake } from "./feedback/feedback-make";
import { FeedbackRead } from "./feedback/feedback-read";
import { FeedbackWait } from "./feedback/feedback-wait";
import { WaveCrumbs } from "./wave-crumbs";

const sides = ["inside", "partner"] as const;

/* To be read by who reads results, to be written before by who may: one address, as the page itself. */
export const loader = memberRoute.loader(
  { may: "results.read", params: ["wave"] },
  async ({ scope, params: { wave }, url }) => {
    const as = sides.find((side) => side === url.searchParams.get("as")) ?? null;
    const view = valueOf(await getFeedback(scope, wave, as));
    if (view.state === "edit") await recordLook(scope, wave);
    return {
      as,
      view,
      correcting: url.searchParams.has("correct"),
      may: {
        course: scope.can("wave.read"),
        reply: scope.can("feedback.reply"),
        publish: scope.can("wave.publish"),
      },
    };
  },
);

export const action = memberRoute.action(
  { may: "feedback.edit", params: ["wave"] },
  async ({ scope, params: { wave }, form }) => {
    const here = paths.waveFeedback(scope.tenant.slug, wave);
    const said = (key: string) => redirectWithFlash(here, message(`feedback.edit.${key}`));
    if (form.get("intent") === "make") {
      valueOf(await draftFeedback(scope, wave));
      return said("made");
    }
    const submission = parseForm(form, feedbackInput);
    if (submission.status !== "success") return formReply(submission);
    const { then } = submission.value;
    const saved = await saveFeedback(scope, wave, submission.value);
    if (!saved.ok) return formReply(submission, { error: saved.error });
    if (then === undefined) return said("saved");
    if (then === "anew") valueOf(await draftFeedback(scope, wave));
    else valueOf(await releaseForReply(scope, wave));
    return said(then === "anew" ? "anew.done" : "ready.done");
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle<{ view: { wave: { title: string } } }>(
  "feedback.edit.title",
  ({ view }) => ({ title: view.wave.title }),
);

/** What respondents read about the outcome of a measurement. */
export default function WaveFeedback() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { view, as, correcting, may } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { wave } = view;
  const isClosed = wave.status === "closed" || wave.status === "published";
  return (
    <>
      {may.course && <WaveCrumbs wave={wave} />}
      {isClosed && <WaveTabs wave={wave.id} />}
      <Heading level={1}>{t("feedback.edit.title", { title: wave.title })}</Heading>
      {view.state === "wait" && <FeedbackWait why={view.why} />}
      {view.state === "make" && <FeedbackMake />}
      {view.state === "edit" && (
        <FeedbackDesk
          key={JSON.stringify(view.sections)}
          view={view}
          as={as}
          may={may}
          lastResult={lastResult}
        />
      )}
      {view.state === "read" && (
        <FeedbackRead view={view} as={as} correcting={correcting} may={may} lastResult={lastResult} />
      )}
      {view.state === "wait" && view.why === "open" && may.course && (
        <p>
          <Link to={paths.wave(tenant, wave.id)}>{wave.title}</Link>
        </p>
      )}
    </>
  );
}
