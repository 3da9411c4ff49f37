import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { askedHost } from "../../http/request/asked-host.server";
import { formReply, parseForm } from "../../http/respond/parse-form.server";
import { publicRoute } from "../../http/route/public-route.server";
import { paths, safeReturnPath } from "../../paths";
import { listDemoAccounts } from "../../services/accounts/list-demo-accounts.server";
import { relyingPartyOf } from "../../services/accounts/passkeys/relying-party.server";
import { signIn, signInInput } from "../../services/accounts/sign-in.server";
import { Notice } from "../../ui/feedback/notice";
import { Button, LinkButton } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { TextField } from "../../ui/form/text-field";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { FormProblem } from "../tenant/form-problem";
import { enter, goToSecondStep } from "./sign-in/enter.server";
import { LinkWay } from "./sign-in/ways/link-way";
import { OrganisationWay } from "./sign-in/ways/organisation-way";
import { PasskeyWay } from "./sign-in/ways/passkey-way";

export const loader = publicRoute.loader(async ({ scope, url, request }) => {
  const control = await scope();
  const returnTo = safeReturnPath(url.searchParams.get("returnTo"));
  if (control.user) throw redirect(returnTo ?? paths.portfolio());
  const passkeys = relyingPartyOf(askedHost(request)) !== null;
  return { returnTo, passkeys, demoAccounts: await listDemoAccounts(control) };
});

export const action = publicRoute.action(async ({ form, scope, sessions, address, request }) => {
  const submission = parseForm(form, signInInput);
  const hide = ["password"];
  if (submission.status !== "success") return formReply(submission, { hide });
  const control = await scope();
  const result = await signIn(control, { ...submission.value, address });
  if (!result.ok) return formReply(submission, { error: result.error, hide });
  const { userId, secondStep } = result.value;
  const shown = { userId, factors: ["password"] as const, returnTo: submission.value.returnTo };
  return secondStep ? goToSecondStep({ scope }, shown) : enter({ scope, sessions, request }, shown);
});

export const meta: MetaFunction<typeof loader> = pageTitle("account.signIn.title");

export default function SignIn() {
  const { t } = useMessages();
  const { returnTo, passkeys, demoAccounts } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ email: string; password: string }>({
    lastResult,
    shouldValidate: "onSubmit",
  });
  return (
    <>
      <Heading level={1}>{t("account.signIn.title")}</Heading>
      <Prose>
        <p>{t("account.signIn.lead")}</p>
      </Prose>
      <FormProblem errors={form.errors} />
      {/* A plain form: signing in changes language and everything else, so the page is loaded anew. */}
      <form method="post" id={form.id} noValidate>
        <input type="hidden" name="returnTo" value={returnTo ?? ""} />
        <TextField
          label={t("account.signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          defaultValue={fields.email.initialValue}
          errors={fields.email.errors}
          required
        />
        <TextField
          label={t("account.signIn.password")}
          name="password"
          type="password"
          autoComplete="current-password"
          errors={fields.password.errors}
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("account.signIn.button")}</Button>
          <LinkButton weight="quiet" to={paths.reset()}>
            {t("account.signIn.forgot")}
          </LinkButton>
        </ButtonRow>
      </form>
      <Heading level={2}>{t("account.signIn.ways")}</Heading>
      <ButtonRow>
        <PasskeyWay purpose="sign-in" returnTo={returnTo} usable={passkeys} />
        <LinkWay returnTo={returnTo} />
        <OrganisationWay returnTo={returnTo} />
      </ButtonRow>
      {demoAccounts.length > 0 && (
        <Notice tone="info">
          <p>{t("account.signIn.demo")}</p>
          <ul>
            {demoAccounts.map(({ email, role }) => (
              <li key={email}>
                {t(`common.role.${role}`)}: <strong>{email}</strong>
              </li>
            ))}
          </ul>
          <p>{t("account.signIn.demoPassword")}</p>
        </Notice>
      )}
    </>
  );
}
