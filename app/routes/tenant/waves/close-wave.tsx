import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import { appError, message } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getSchedule } from "../../../services/fieldwork/get-schedule.server";
import { startLastCall } from "../../../services/fieldwork/start-last-call.server";
import { closeWave } from "../../../services/waves/close-wave.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { ClosingChoice } from "./schedule/closing-choice";
import { WaveStep } from "./wave-step";

const here = { may: "wave.close", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const wave = valueOf(await getWave(scope, params.wave));
  if (wave.status !== "open") throw errorPage(appError("wrong-wave-status"));
  const { lastCallUntil } = valueOf(await getSchedule(scope, params.wave));
  return { wave, lastCallUntil };
});

/** At once, or in half an hour. */
export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const isSoon = form.get("intent") === "soon";
  const done = await (isSoon ? startLastCall : closeWave)(scope, params.wave);
  if (!done.ok) return refusal(done.error);
  const { slug } = scope.tenant;
  return isSoon
    ? redirectWithFlash(paths.waveSchedule(slug, params.wave), message("schedule.closeHow.soon.done"))
    : redirect(paths.wave(slug, params.wave));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "programme.close.title",
  ({ wave }) => ({ title: wave.title }),
);

export default function CloseWave() {
  const { wave, lastCallUntil } = useLoaderData<typeof loader>();
  return (
    <WaveStep
      step="close"
      weight="danger"
      wave={wave}
      error={useActionData<typeof action>()?.error}
      before={<ClosingChoice wave={wave.id} lastCallUntil={lastCallUntil} />}
    />
  );
}
