import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { recordLook } from "../../../services/audit/record-look.server";
import { getReply } from "../../../services/feedback/get-reply.server";
import { additionInput, replyInput, replyLimits } from "../../../services/feedback/reply-input.server";
import { addToReply, saveReply } from "../../../services/feedback/save-reply.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { KeptTyping } from "../kept-typing";
import { WaveTabs } from "../wave-tabs";
import { AdditionForm, type AdditionValue } from "./feedback/addition-form";
import { FeedbackPreview } from "./feedback/feedback-preview";
import { FeedbackWait } from "./feedback/feedback-wait";
import { ReplyForm, type ReplyValue } from "./feedback/reply-form";
import { WaveCrumbs } from "./wave-crumbs";

const here = { may: "feedback.reply", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params: { wave } }) => {
  const page = valueOf(await getReply(scope, wave));
  if (page.state === "edit") await recordLook(scope, wave);
  return { page, limits: replyLimits };
});

export const action = memberRoute.action(here, async ({ scope, params: { wave }, form }) => {
  const { slug } = scope.tenant;
  if (form.get("intent") === "add") {
    const submission = parseForm(form, additionInput);
    if (submission.status !== "success") return formReply(submission);
    const added = await addToReply(scope, wave, submission.value);
    if (!added.ok) return formReply(submission, { error: added.error });
    return redirectWithFlash(paths.waveFeedback(slug, wave), message("feedback.replyPage.added"));
  }
  const submission = parseForm(form, replyInput);
  if (submission.status !== "success") return formReply(submission);
  const saved = await saveReply(scope, wave, submission.value);
  if (!saved.ok) return formReply(submission, { error: saved.error });
  return redirectWithFlash(paths.wave(slug, wave), message("feedback.replyPage.saved"));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ page: { wave: { title: string } } }>(
  "feedback.replyPage.title",
  ({ page }) => ({ title: page.wave.title }),
);

/** Where the director reads the page and answers it. */
export default function FeedbackReply() {
  const { t } = useMessages();
  const { page, limits } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { wave } = page;
  const written = page.state === "edit" || page.state === "read" ? page : null;
  return (
    <>
      <WaveCrumbs wave={wave} />
      {wave.status !== "draft" && wave.status !== "open" && <WaveTabs wave={wave.id} />}
      <Heading level={1}>{t("feedback.replyPage.title", { title: wave.title })}</Heading>
      {page.state === "wait" && <FeedbackWait why={page.why} />}
      {page.state === "make" && <FeedbackWait why="notReady" />}
      {written && (
        <>
          <Prose lead>
            <p>{t(`feedback.replyPage.${written.state === "read" ? "published" : "lead"}`)}</p>
          </Prose>
          <Details summary={t("feedback.replyPage.page")} open={written.reply === null}>
            <FeedbackPreview article={written.article} withReply={false} />
          </Details>
          {written.state === "read" ? (
            <KeptTyping<AdditionValue>>
              {(typed) => (
                <AdditionForm
                  count={written.article.reply?.additions.length ?? 0}
                  {...{ limits, lastResult, typed }}
                />
              )}
            </KeptTyping>
          ) : (
            <KeptTyping<ReplyValue>>
              {(typed) => (
                <ReplyForm
                  reply={written.reply}
                  agreements={written.agreements}
                  before={written.before}
                  agreed={written.article.before}
                  today={written.today}
                  limits={limits}
                  lastResult={lastResult}
                  typed={typed}
                />
              )}
            </KeptTyping>
          )}
        </>
      )}
    </>
  );
}
