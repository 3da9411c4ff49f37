import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { askedHost } from "../../../http/request/asked-host.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { askConfirmLink } from "../../../services/accounts/confirm/confirm-link.server";
import { confirm, confirmInput } from "../../../services/accounts/confirm/confirm.server";
import { waysToConfirm } from "../../../services/accounts/confirm/ways-to-confirm.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";
import { Notice } from "../../../ui/feedback/notice";
import { LinkButton } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";
import { PasskeyWay } from "../sign-in/ways/passkey-way";
import { unlistedPage } from "../unlisted-page";
import { ConfirmByCode, ConfirmByLink, ConfirmByPassword } from "./confirm-forms";

const returnPath = (url: URL) => safeReturnPath(url.searchParams.get("returnTo"));

export const loader = accountRoute.loader({}, async ({ scope, user, request, url }) => ({
  ways: await waysToConfirm(scope, user.id),
  name: user.name,
  returnTo: returnPath(url),
  sent: url.searchParams.get("sent") === "yes",
  usable: relyingPartyOf(askedHost(request)) !== null,
}));

export const action = accountRoute.action({}, async ({ scope, form, sessions, request, url, address }) => {
  const submission = parseForm(form, confirmInput);
  const hide = ["password", "code"];
  if (submission.status !== "success") return formReply(submission, { hide });
  const { value } = submission;
  const returnTo = returnPath(url);
  if (value.way === "link") {
    const asked = await askConfirmLink(scope, { address, returnTo, linkTo: paths.confirmLink });
    if (!asked.ok) return formReply(submission, { error: asked.error });
    return redirect(paths.confirmIdentity(returnTo ?? undefined, "yes"));
  }
  const shown = await confirm(scope, value);
  if (!shown.ok) return formReply(submission, { error: shown.error, hide });
  const cookie = await sessions.renew(request, [shown.value]);
  return redirect(returnTo ?? paths.account(), { headers: { "Set-Cookie": cookie } });
});

export const meta: MetaFunction<typeof loader> = unlistedPage("account.confirm.title");

export default function Confirm() {
  const { t } = useMessages();
  const { ways, name, returnTo, sent, usable } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ password: string; code: string }>({ lastResult });
  const nothing = !ways.password && !ways.app && !ways.link && !(ways.passkey && usable) && !ways.signOn;
  return (
    <>
      <Heading level={1}>{t("account.confirm.title")}</Heading>
      <Prose>
        <p>{t("account.confirm.lead")}</p>
        <p>{t("account.confirm.as", { name })}</p>
      </Prose>
      {sent && (
        <Notice tone="success" title={t("account.link.sent.title")}>
          <p>{t("account.confirm.link.sent")}</p>
        </Notice>
      )}
      <FormProblem errors={form.errors} />
      {ways.password && <ConfirmByPassword errors={fields.password.errors} />}
      {ways.password && (ways.app || (ways.passkey && usable)) && (
        <Heading level={2}>{t("account.confirm.or")}</Heading>
      )}
      {ways.app && (
        <ConfirmByCode errors={fields.code.errors} weight={ways.password ? "secondary" : "primary"} />
      )}
      {ways.passkey && <PasskeyWay purpose="confirm" returnTo={returnTo} usable={usable} />}
      {ways.link && <ConfirmByLink again={sent} />}
      {ways.signOn !== null && (
        <LinkButton weight="primary" to={paths.signOnConfirm(ways.signOn, returnTo ?? undefined)}>
          {t("account.confirm.signOn")}
        </LinkButton>
      )}
      {nothing && (
        <Notice tone="warn">
          <p>{t("account.confirm.noWay")}</p>
        </Notice>
      )}
    </>
  );
}
