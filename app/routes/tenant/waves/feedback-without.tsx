import { type DefaultValue, useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import {
  getWaiver,
  reasonLimits,
  waiveFeedback,
  waiverInput,
} from "../../../services/feedback/waive-feedback.server";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextArea } from "../../../ui/form/text-area";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../form-problem";
import { KeptTyping } from "../kept-typing";
import { useTenant } from "../use-tenant";
import { WaveCrumbs } from "./wave-crumbs";

const here = { may: "feedback.reply", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params: { wave } }) => ({
  wave: valueOf(await getWaiver(scope, wave)),
  limits: reasonLimits,
}));

export const action = memberRoute.action(here, async ({ scope, params: { wave }, form }) => {
  const submission = parseForm(form, waiverInput);
  if (submission.status !== "success") return formReply(submission);
  const waived = await waiveFeedback(scope, wave, submission.value);
  if (!waived.ok) return formReply(submission, { error: waived.error });
  return redirectWithFlash(paths.wave(scope.tenant.slug, wave), message("feedback.without.saved"));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ wave: { title: string } }>(
  "feedback.without.title",
  ({ wave }) => ({ title: wave.title }),
);

/** Where the director says why the next measurement may open though nobody heard of this one. */
export default function FeedbackWithout() {
  const { t } = useMessages();
  const { wave } = useLoaderData<typeof loader>();
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1}>{t("feedback.without.title", { title: wave.title })}</Heading>
      <Prose lead>
        <p>{t("feedback.without.lead")}</p>
      </Prose>
      <KeptTyping<WaiverValue>>{(typed) => <WaiverForm typed={typed} />}</KeptTyping>
    </>
  );
}

type WaiverValue = { reason: string };

function WaiverForm({ typed }: { readonly typed?: DefaultValue<WaiverValue> }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const { wave, limits } = useLoaderData<typeof loader>();
  const [form, { reason }] = useForm<WaiverValue>({
    lastResult: useActionData<typeof action>(),
    shouldValidate: "onSubmit",
    defaultValue: typed ?? { reason: wave.reason },
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <FormProblem errors={form.errors} />
      <TextArea
        label={t("feedback.without.reason")}
        hint={t("feedback.without.reason.hint", { min: limits.shortest, max: limits.longest })}
        name={reason.name}
        defaultValue={reason.initialValue}
        errors={reason.errors}
        maxLength={limits.longest}
        rows={5}
        required
      />
      <ButtonRow>
        <Button weight="primary">{t("feedback.without.button")}</Button>
        <LinkButton to={paths.waveFeedback(tenant, wave.id)} weight="quiet">
          {t("common.cancel")}
        </LinkButton>
      </ButtonRow>
    </Form>
  );
}
