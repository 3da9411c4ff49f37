import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { feedbackMissing } from "../../../services/feedback/feedback-gate.server";
import { publishWave } from "../../../services/waves/publish-wave.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { FeedbackMissingNotice } from "./feedback/feedback-missing-notice";
import { WaveStep } from "./wave-step";

const here = { may: "wave.publish", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const wave = valueOf(await getWave(scope, params.wave));
  if (wave.status !== "closed") throw errorPage(appError("wrong-wave-status"));
  const missing = await scope.read((repositories) => feedbackMissing(repositories, params.wave));
  return { title: wave.title, wave, missing, may: { reply: scope.can("feedback.reply"), publish: true } };
});

export const action = memberRoute.action(here, async ({ scope, params }) => {
  const done = await publishWave(scope, params.wave);
  if (!done.ok) return refusal(done.error);
  return redirectWithFlash(paths.wave(scope.tenant.slug, params.wave), message("programme.publish.done"));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ title: string }>(
  "programme.publish.title",
  ({ title }) => ({
    title,
  }),
);

export default function PublishWave() {
  const { wave, missing, may } = useLoaderData<typeof loader>();
  return (
    <WaveStep
      step="publish"
      weight="primary"
      wave={wave}
      error={useActionData<typeof action>()?.error}
      before={missing && <FeedbackMissingNotice wave={wave.id} missing={missing} may={may} />}
    />
  );
}
