import { data } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { getSignOnDoor } from "../../../services/sso/find-sign-on.server";
import { providerIn } from "./provider-in.server";
import { signOnRefusals } from "../../../services/sso/sign-on-refusal";
import { Notice } from "../../../ui/feedback/notice";
import { LinkButton } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";

const told = [...signOnRefusals, "too-many"] as const;

export const loader = publicRoute.loader(async ({ scope, url }) => {
  const provider = providerIn(url);
  const question = url.searchParams;
  const door = await getSignOnDoor(await scope(), provider);
  const said = told.find((reason) => reason === question.get("refused")) ?? null;
  const refused = door ? said : "off";
  const returnTo = safeReturnPath(question.get("returnTo"));
  const again = question.get("again") === "1";
  const go = paths.signOnGo(provider, returnTo ?? undefined, again);
  const needed = question.get("needed") === "1";
  const status = door ? (refused === null ? 200 : 403) : 404;
  // Who was sent here for a reason reads it first; everybody else goes straight on.
  const straightOn = refused === null && !needed && !again;
  return data({ door, refused, needed, again, go, straightOn, returnTo }, { status });
});

/**
 * Goes on by itself, at once. Not by a redirect: a browser holds where a form leads to against our own policy
 * (`form-action`), and the provider may lead on to another one.
 */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle("sso.title")(args),
  ...(args.data?.straightOn ? [{ httpEquiv: "refresh", content: `0; url=${args.data.go}` }] : []),
];

/** The door to an organisation's own sign-on. */
export default function SignOn() {
  const { t } = useMessages();
  const { door, refused, needed, again, go, returnTo } = useLoaderData<typeof loader>();
  const lead = needed ? "sso.needed" : again ? "sso.again" : "sso.lead";
  return (
    <>
      <Heading level={1}>
        {door ? t("sso.titleOf", { organisation: door.organisation }) : t("sso.title")}
      </Heading>
      {refused !== null && (
        <Notice tone="error">
          <p>{t(`sso.refused.${refused}`)}</p>
        </Notice>
      )}
      {door && (
        <>
          <Prose>
            {refused === null && <p>{t(lead, { organisation: door.organisation })}</p>}
            <p>{t("sso.host", { host: door.host })}</p>
            {needed && <p>{t("sso.needed.director")}</p>}
          </Prose>
          <ButtonRow>
            <LinkButton weight="primary" to={go} reloadDocument>
              {t(refused === null ? "sso.go" : "sso.tryAgain")}
            </LinkButton>
          </ButtonRow>
        </>
      )}
      <p>
        <a href={paths.signIn(returnTo ?? undefined)}>{t("sso.otherWay")}</a>
      </p>
    </>
  );
}
