import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { type AppError, message } from "@vensterbank/core";
import { valueOf } from "../../../http/respond/error-response.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { getAppSettings } from "../../../services/accounts/totp/get-app-settings.server";
import { confirmApp, confirmAppInput } from "../../../services/accounts/totp/confirm-app.server";
import { proposeAgain } from "../../../services/accounts/totp/propose-app.server";
import { turnOffApp } from "../../../services/accounts/totp/turn-off-app.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Breadcrumbs } from "../../../ui/navigation/breadcrumbs";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { CodeSheet } from "./parts/code-sheet";
import { ProposedAppForm } from "./parts/proposed-app-form";
import { TurnOffApp } from "./parts/turn-off-app";

export const loader = accountRoute.loader({ recently: true, changesWaysIn: true }, async ({ scope, url }) => {
  const returnTo = safeReturnPath(url.searchParams.get("returnTo"));
  return { ...valueOf(await getAppSettings(scope)), returnTo };
});

export const action = accountRoute.action(
  { recently: true, changesWaysIn: true },
  async ({ scope, form, request, sessions }) => {
    if (form.get("intent") === "off") {
      const off = await turnOffApp(scope);
      return off.ok
        ? redirectWithFlash(paths.account(), message("security.app.isOff"))
        : redirectWithFlash(paths.authenticator(), message(`errors.${off.error.code}`), "warn");
    }
    const submission = parseForm(form, confirmAppInput);
    /** The same page, with the same secret: who mistyped a code need not scan anew. */
    const again = (error?: AppError) => {
      const { data: lastResult, init } = formReply(submission, { error, hide: ["code", "proposal"] });
      const app = proposeAgain(scope, String(form.get("proposal")));
      return data({ lastResult, app, codes: null }, init ?? undefined);
    };
    if (submission.status !== "success") return again();
    const confirmed = await confirmApp(scope, submission.value);
    if (!confirmed.ok) return again(confirmed.error);
    const codes = confirmed.value;
    if (codes === null) return redirectWithFlash(paths.recoveryCodes(), message("security.app.isOn"), "info");
    // Whoever showed a code of the app has shown a second factor.
    const cookie = await sessions.renew(request, ["totp"]);
    return data({ lastResult: undefined, app: null, codes }, { headers: { "Set-Cookie": cookie } });
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("security.app.title");

/** Connects an authenticator app, or another one; then shows the recovery codes, once. */
export default function Authenticator() {
  const { t } = useMessages();
  const { app, replaces, mayTurnOff, returnTo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.codes)
    return (
      <CodeSheet
        title={t("security.app.on.title")}
        codes={answer.codes}
        onward={returnTo ?? paths.account()}
      />
    );
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("security.title"), to: paths.account() }]} />
      <Heading level={1}>{t("security.app.title")}</Heading>
      <Prose lead>
        <p>{t("security.app.lead")}</p>
      </Prose>
      {replaces && (
        <Notice tone="info">
          <p>{t("security.app.replaces")}</p>
        </Notice>
      )}
      <ProposedAppForm app={answer?.app ?? app} lastResult={answer?.lastResult} />
      {replaces && <TurnOffApp allowed={mayTurnOff} />}
    </>
  );
}
