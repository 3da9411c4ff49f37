import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { publishWave } from "../../../services/waves/publish-wave.server";
import { getWave } from "../../../services/waves/get-wave.server";
import { Button, LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { RefusalNotice } from "../form-problem";
import { useTenant } from "../use-tenant";
import { WaveCrumbs } from "./wave-crumbs";

const here = { may: "wave.publish", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const wave = valueOf(await getWave(scope, params.wave));
  if (wave.status !== "closed") throw errorPage(appError("wrong-wave-status"));
  return wave;
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
  const { t } = useMessages();
  const tenant = useTenant();
  const wave = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1}>{t("programme.publish.title", { title: wave.title })}</Heading>
      <RefusalNotice error={refused?.error} />
      <Prose>
        <p>{t("programme.publish.lead")}</p>
        <ul>
          <li>{t("programme.publish.first")}</li>
          <li>{t("programme.publish.second")}</li>
          <li>{t("programme.publish.third")}</li>
        </ul>
      </Prose>
      <Form method="post">
        <ButtonRow>
          <Button weight="primary">{t("programme.publish.button")}</Button>
          <LinkButton to={paths.wave(tenant, wave.id)} weight="quiet">
            {t("common.cancel")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
