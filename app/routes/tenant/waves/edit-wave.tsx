import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { getSchedule } from "../../../services/fieldwork/get-schedule.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { updateWave } from "../../../services/waves/update-wave.server";
import { waveInput } from "../../../services/waves/wave-input.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useTenant } from "../use-tenant";
import { WaveCrumbs } from "./wave-crumbs";
import { WaveForm } from "./wave-form";

const here = { may: "programme.edit", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const { opensByItself, closing, today, lastCallMinutes } = valueOf(await getSchedule(scope, params.wave));
  return { ...valueOf(await getWave(scope, params.wave)), opensByItself, closing, today, lastCallMinutes };
});

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const submission = parseForm(form, waveInput);
  if (submission.status !== "success") return formReply(submission);
  const updated = await updateWave(scope, params.wave, submission.value);
  if (!updated.ok) return formReply(submission, { error: updated.error });
  return redirectWithFlash(
    paths.wave(scope.tenant.slug, params.wave),
    message("programme.wave.updated", { title: submission.value.title }),
  );
});

export const meta: MetaFunction<typeof loader> = pageTitle("programme.wave.edit");

export default function EditWave() {
  const { t } = useMessages();
  const tenant = useTenant();
  const wave = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { status } = wave;
  const days = status === "draft" ? (wave.opensByItself ? [] : (["opensOn", "closesOn"] as const)) : [];
  const closing =
    status === "open"
      ? { time: wave.closing?.time ?? "", min: wave.today, minutes: wave.lastCallMinutes }
      : undefined;
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1}>{t("programme.wave.edit")}</Heading>
      {status === "draft" && wave.opensByItself && (
        <Prose>
          <p>
            {t("programme.wave.edit.scheduled")}{" "}
            <Link to={paths.waveSchedule(tenant, wave.id)}>{t("schedule.title")}</Link>
          </p>
        </Prose>
      )}
      <WaveForm {...wave} days={days} closing={closing} lastResult={lastResult} button={t("common.save")} />
    </>
  );
}
