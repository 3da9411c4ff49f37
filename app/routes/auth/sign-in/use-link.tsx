import { data } from "@remix-run/node";
import { type MetaFunction, useLoaderData, useActionData } from "@remix-run/react";
import { refusal } from "../../../http/respond/error-response.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths } from "../../../paths";
import { getSignInLink, takeSignInLink } from "../../../services/accounts/mail-links/use-sign-in-link.server";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { LinkOver } from "../link-over";
import { tokenOf } from "../token-of.server";
import { unlistedPage } from "../unlisted-page";
import { enter, goToSecondStep } from "./enter.server";

/** Opening a link uses nothing up: mail servers open them too, to look for harm. */
export const loader = publicRoute.loader(async ({ scope, url, address }) => {
  const control = await scope();
  const found = await getSignInLink(control, { token: tokenOf(url), address });
  const other = control.user?.name ?? null;
  if (!found.ok) return data({ link: null, error: found.error, other }, refusal(found.error).init ?? {});
  return data({ link: found.value, error: null, other });
});

export const action = publicRoute.action(async ({ scope, sessions, request, url, address }) => {
  const taken = await takeSignInLink(await scope(), { token: tokenOf(url), address });
  if (!taken.ok) return refusal(taken.error);
  const { userId, returnTo, secondStep } = taken.value;
  const half = { userId, factors: ["link"] as const, returnTo };
  return secondStep ? goToSecondStep({ scope }, half) : enter({ scope, sessions, request }, half);
});

export const meta: MetaFunction<typeof loader> = unlistedPage("account.link.use.title");

export default function UseLink() {
  const { t, formats } = useMessages();
  const { link, error, other } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const why = refused?.error ?? error;
  if (why || !link)
    return <LinkOver error={why ?? { code: "mail-link-over" }} again={paths.askSignInLink()} />;
  const { device, askedAt } = link;
  const asked = formats.clock(new Date(askedAt));
  return (
    <>
      <Heading level={1}>{t("account.link.use.title")}</Heading>
      <Prose>
        <p>{t("account.link.use.asked", asked)}</p>
        {device !== null && <p>{t("account.link.use.device", { device })}</p>}
        <p>{t("account.link.use.check")}</p>
      </Prose>
      {other !== null && (
        <Notice tone="warn">
          <p>{t("account.link.use.other", { name: other })}</p>
        </Notice>
      )}
      {/* A plain form: signing in changes everything, so the page is loaded anew. */}
      <form method="post">
        <Button weight="primary">{t("account.link.use.button")}</Button>
      </form>
    </>
  );
}
