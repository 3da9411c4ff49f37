import { data } from "@remix-run/node";
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, message } from "@vensterbank/core";
import { refusal, valueOf } from "../../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../../http/respond/flash.server";
import { memberRoute } from "../../../../http/route/member-route.server";
import { paths } from "../../../../paths";
import { closeKiosk } from "../../../../services/kiosk/close-kiosk.server";
import { listKiosks } from "../../../../services/kiosk/list-kiosks.server";
import { openKiosk } from "../../../../services/kiosk/open-kiosk.server";
import { getWave } from "../../../../services/waves/get-wave.server";
import { linkAddress } from "../../../../services/waves/link-address.server";
import { qrModules } from "../../../../services/waves/link-qr.server";
import { Button } from "../../../../ui/form/button";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { pageTitle } from "../../../../ui/messages/page-title";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { RefusalNotice } from "../../form-problem";
import { useTenant } from "../../use-tenant";
import { CodeTabs } from "../codes/code-tabs";
import { mayOf } from "../codes/may-of.server";
import { NotOpen } from "../codes/not-open";
import { WaveCrumbs } from "../wave-crumbs";
import { KioskList } from "./kiosk-list";
import { type MadeKiosk, NewKiosk } from "./new-kiosk";

const here = { may: "links.issue", params: ["wave"] } as const;

export const loader = memberRoute.loader(here, async ({ scope, params }) => {
  const { id, title, programme, status } = valueOf(await getWave(scope, params.wave));
  const kiosks = (await listKiosks(scope, params.wave)).map(({ tokenHash, name, createdAt, expiresAt }) => ({
    ...{ tokenHash, name },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }));
  return { wave: { id, title, programme, status }, kiosks, may: mayOf(scope) };
});

interface Answer {
  readonly error?: AppError;
  readonly made?: MadeKiosk;
}

export const action = memberRoute.action(here, async ({ scope, params, form }) => {
  const ended = form.get("end");
  if (form.get("intent") === "end") {
    const closed = await closeKiosk(scope, params.wave, typeof ended === "string" ? ended : "");
    if (!closed.ok) return refusal(closed.error);
    return redirectWithFlash(paths.waveKiosks(scope.tenant.slug, params.wave), message("codes.kiosk.ended"));
  }
  const name = form.get("name");
  const opened = await openKiosk(scope, params.wave, typeof name === "string" ? name : "");
  if (!opened.ok) return refusal(opened.error);
  const url = linkAddress(paths.kiosk(opened.value.token));
  return data<Answer>({ made: { name: opened.value.name, url, qr: qrModules(url) } });
});

export const meta: MetaFunction<typeof loader> = pageTitle("codes.kiosk.title");

export default function Kiosks() {
  const { t } = useMessages();
  const tenant = useTenant();
  const { wave, kiosks, may } = useLoaderData<typeof loader>();
  const answer: Answer | undefined = useActionData<typeof action>();
  const named = answer?.error?.fields?.filter(({ field }) => field === "name").map(({ key }) => key);
  return (
    <>
      <WaveCrumbs wave={wave} />
      <Heading level={1} kicker={wave.title}>
        {t("codes.kiosk.title")}
      </Heading>
      <CodeTabs wave={wave.id} may={may} />
      <RefusalNotice error={named?.length ? undefined : answer?.error} />
      {answer?.made ? (
        <>
          <NewKiosk made={answer.made} />
          <p>
            <Link to={paths.waveKiosks(tenant, wave.id)}>{t("codes.kiosk.made.done")}</Link>
          </p>
        </>
      ) : wave.status === "open" ? (
        <>
          <Prose lead>
            <p>{t("codes.kiosk.lead")}</p>
          </Prose>
          <Heading level={2}>{t("codes.kiosk.new")}</Heading>
          <Form method="post">
            <TextField
              label={t("codes.kiosk.name")}
              name="name"
              required
              hint={t("codes.kiosk.name.hint")}
              maxLength={60}
              errors={named}
            />
            <Button weight="primary">{t("codes.kiosk.make")}</Button>
          </Form>
          <KioskList kiosks={kiosks} />
        </>
      ) : (
        <NotOpen wave={wave} soon={t("codes.kiosk.notOpen")} />
      )}
      <Heading level={2}>{t("codes.kiosk.how")}</Heading>
      <Prose>
        <ul>
          {([1, 2, 3, 4] as const).map((line) => (
            <li key={line}>{t(`codes.kiosk.how.${line}`)}</li>
          ))}
        </ul>
      </Prose>
    </>
  );
}
