import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import { appError } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../http/respond/error-response.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { closeWave } from "../../../services/waves/close-wave.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { pageTitle } from "../../../ui/messages/page-title";
import { WaveStep } from "./wave-step";

const here = { may: "wave.close", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const wave = valueOf(await getWave(scope, params.wave));
  if (wave.status !== "open") throw errorPage(appError("wrong-wave-status"));
  return wave;
});

export const action = memberRoute.action(here, async ({ scope, params }) => {
  const done = await closeWave(scope, params.wave);
  if (!done.ok) return refusal(done.error);
  return redirect(paths.wave(scope.tenant.slug, params.wave));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ title: string }>(
  "programme.close.title",
  ({ title }) => ({
    title,
  }),
);

export default function CloseWave() {
  return (
    <WaveStep
      step="close"
      weight="danger"
      wave={useLoaderData<typeof loader>()}
      error={useActionData<typeof action>()?.error}
    />
  );
}
