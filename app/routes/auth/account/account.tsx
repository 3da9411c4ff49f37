import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { changeName, nameInput } from "../../../services/accounts/change-name.server";
import { endDevice } from "../../../services/accounts/devices/end-device.server";
import { endOtherDevices } from "../../../services/accounts/devices/end-other-devices.server";
import { getAccount } from "../../../services/accounts/get-account.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { AboutSection } from "./parts/about-section";
import { DevicesSection } from "./parts/devices-section";
import { EventsSection } from "./parts/events-section";
import { WaysSection } from "./parts/ways-section";

export const loader = accountRoute.loader({}, async ({ scope, url }) => {
  const wanted = url.searchParams.get("secondFactor");
  if (wanted !== null) throw redirect(paths.secondFactor(safeReturnPath(wanted) ?? undefined));
  return valueOf(await getAccount(scope));
});

export const action = accountRoute.action({}, async ({ scope, form }) => {
  const intent = form.get("intent");
  if (intent === "end-device") {
    const ended = await endDevice(scope, String(form.get("device")));
    return ended.ok
      ? redirectWithFlash(paths.account(), message("security.devices.ended"))
      : redirectWithFlash(paths.account(), message("security.devices.gone"), "info");
  }
  if (intent === "end-others") {
    valueOf(await endOtherDevices(scope));
    return redirectWithFlash(paths.account(), message("security.devices.othersEnded"));
  }
  const submission = parseForm(form, nameInput);
  if (submission.status !== "success") return formReply(submission);
  const changed = await changeName(scope, submission.value);
  if (!changed.ok) return formReply(submission, { error: changed.error });
  return redirectWithFlash(paths.account(), message("security.about.saved"));
});

export const meta: MetaFunction<typeof loader> = pageTitle("security.title");

/** One's own account: who one is, how one comes in, where one is signed in, and what happened. */
export default function Account() {
  const { t } = useMessages();
  const { name, email, devices, security, through } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  return (
    <>
      <Heading level={1}>{t("security.title")}</Heading>
      <AboutSection name={name} email={email} mayChange={security !== null} lastResult={lastResult} />
      <WaysSection security={security} through={through} />
      <DevicesSection devices={devices} />
      {security && <EventsSection events={security.events} days={security.eventDays} />}
    </>
  );
}
