import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appError, message } from "@vensterbank/core";
import { errorPage, refusal, valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { memberRoute } from "../../../http/route/member-route.server";
import { paths } from "../../../paths";
import { closeWave } from "../../../services/waves/close-wave.server";
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

const here = { may: "wave.close", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const wave = valueOf(await getWave(scope, params.wave));
  if (wave.status !== "open") throw errorPage(appError("wrong-wave-status"));
  return wave;
});

export const action = memberRoute.action(here, async ({ scope, params }) => {
  const done = await closeWave(scope, params.wave);
  if (!done.ok) return refusal(done.error);
  return redirectWithFlash(paths.wave(scope.tenant.slug, params.wave), message("programme.close.done"));
});

export const meta: MetaFunction<typeof loader> = pageTitle<{ title: string }>(
  "programme.close.title",
  ({ title }) => ({
    title,
  }),
);

export default function CloseWave() {
  const { t } = useMessages();
  const tenant = useTenant();
  const wave = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1}>{t("programme.close.title", { title: wave.title })}</Heading>
      <RefusalNotice error={refused?.error} />
      <Prose>
        <p>{t("programme.close.lead")}</p>
        <ul>
          <li>{t("programme.close.first")}</li>
          <li>{t("programme.close.second")}</li>
          <li>{t("programme.close.third")}</li>
        </ul>
      </Prose>
      <Form method="post">
        <ButtonRow>
          <Button weight="danger">{t("programme.close.button")}</Button>
          <LinkButton to={paths.wave(tenant, wave.id)} weight="quiet">
            {t("common.cancel")}
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
