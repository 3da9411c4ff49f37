import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { refusal } from "../../../http/respond/error-response.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { findConfirmLink, takeConfirmLink } from "../../../services/accounts/confirm/confirm-link.server";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { LinkOver } from "../link-over";
import { tokenOf } from "../token-of.server";
import { unlistedPage } from "../unlisted-page";

/** Opening a link uses nothing up. */
export const loader = accountRoute.loader({}, async ({ scope, user, url, address }) => {
  const found = await findConfirmLink(scope, { token: tokenOf(url), address });
  return found.ok
    ? data({ error: null, name: user.name })
    : data({ error: found.error, name: user.name }, refusal(found.error).init ?? undefined);
});

export const action = accountRoute.action({}, async ({ scope, sessions, request, url, address }) => {
  const taken = await takeConfirmLink(scope, { token: tokenOf(url), address });
  if (!taken.ok) return refusal(taken.error);
  const cookie = await sessions.renew(request, ["link"]);
  const to = safeReturnPath(taken.value.returnTo) ?? paths.account();
  return redirect(to, { headers: { "Set-Cookie": cookie } });
});

export const meta: MetaFunction<typeof loader> = unlistedPage("account.confirm.title");

export default function ConfirmLink() {
  const { t } = useMessages();
  const { error, name } = useLoaderData<typeof loader>();
  const why = useActionData<typeof action>()?.error ?? error;
  if (why) return <LinkOver error={why} again={paths.confirmIdentity()} />;
  return (
    <>
      <Heading level={1}>{t("account.confirm.title")}</Heading>
      <Prose>
        <p>{t("account.confirm.as", { name })}</p>
      </Prose>
      <form method="post">
        <Button weight="primary">{t("account.confirm.link.use")}</Button>
      </form>
    </>
  );
}
