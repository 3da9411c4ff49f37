import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { hasSecondFactor } from "../../../http/accounts/session-attributes";
import { askedHost } from "../../../http/request/asked-host.server";
import { valueOf } from "../../../http/respond/error-response.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { accountRoute } from "../../../http/route/account-route.server";
import { paths, safeReturnPath } from "../../../paths";
import { getSecondFactorNeed } from "../../../services/accounts/get-second-factor-need.server";
import { relyingPartyOf } from "../../../services/accounts/passkeys/relying-party.server";
import {
  showSecondFactor,
  showSecondFactorInput,
} from "../../../services/accounts/show-second-factor.server";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { pageTitle } from "../../../ui/messages/page-title";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { PasskeyWay } from "../sign-in/ways/passkey-way";
import { SecondFactorChoice } from "./parts/second-factor-choice";
import { FormProblem } from "../../tenant/form-problem";

const returnPath = (url: URL) => safeReturnPath(url.searchParams.get("returnTo"));

export const loader = accountRoute.loader({}, async ({ scope, session, request, url }) => {
  const returnTo = returnPath(url);
  if (hasSecondFactor(session)) throw redirect(returnTo ?? paths.account());
  const [, slug = null] = /^\/t\/([^/?#]+)/.exec(returnTo ?? "") ?? [];
  const need = valueOf(await getSecondFactorNeed(scope, slug));
  const forOperators = /^\/operator\b/.test(returnTo ?? "");
  const usable = relyingPartyOf(askedHost(request)) !== null;
  return { ...need, forOperators, usable, returnTo };
});

export const action = accountRoute.action({}, async ({ scope, form, request, sessions, url }) => {
  const submission = parseForm(form, showSecondFactorInput);
  const hide = ["code"];
  if (submission.status !== "success") return formReply(submission, { hide });
  const shown = await showSecondFactor(scope, submission.value);
  if (!shown.ok) return formReply(submission, { error: shown.error, hide });
  const cookie = await sessions.renew(request, [shown.value]);
  return redirect(returnPath(url) ?? paths.account(), { headers: { "Set-Cookie": cookie } });
});

export const meta: MetaFunction<typeof loader> = pageTitle("security.second.title");

/** Says who asks for a second factor, and has it shown, or made by who has none. */
export default function SecondFactor() {
  const { t } = useMessages();
  const { tenant, hasApp, hasPasskey, forOperators, usable, returnTo } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ code: string }>({ lastResult });
  const asks = forOperators ? "security.second.operator" : "security.second.some";
  return (
    <>
      <Heading level={1}>{t("security.second.title")}</Heading>
      <Prose lead>
        <p>{tenant === null ? t(asks) : t("security.second.tenant", { tenant })}</p>
      </Prose>
      <Prose>
        <p>{t(hasApp || hasPasskey ? "security.second.show" : "security.second.choose")}</p>
      </Prose>
      {!hasApp && !hasPasskey && <SecondFactorChoice returnTo={returnTo} passkeys={usable} />}
      {hasPasskey && <PasskeyWay purpose="confirm" returnTo={returnTo} usable={usable} weight="primary" />}
      <FormProblem errors={form.errors} />
      {hasApp && (
        <Form method="post" id={form.id} noValidate>
          <TextField
            label={t("security.second.code")}
            name="code"
            autoComplete="one-time-code"
            spellCheck={false}
            errors={fields.code.errors}
            required
          />
          <Button weight={hasPasskey ? "secondary" : "primary"}>{t("security.second.continue")}</Button>
        </Form>
      )}
    </>
  );
}
