import { useForm } from "@conform-to/react";
import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { message } from "@vensterbank/core";
import { forgetSecondStep, secondStepOf } from "../../../http/accounts/second-step-cookie.server";
import { redirectWithFlash } from "../../../http/respond/flash.server";
import { formReply, parseForm } from "../../../http/respond/parse-form.server";
import { publicRoute } from "../../../http/route/public-route.server";
import { paths } from "../../../paths";
import { findSecondStep } from "../../../services/accounts/second-step/find-second-step.server";
import {
  secondStepInput,
  takeSecondStep,
} from "../../../services/accounts/second-step/take-second-step.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";
import { unlistedPage } from "../unlisted-page";
import { deviceOfRequest, enter } from "./enter.server";

/** Back to the beginning, which says why. */
async function over(): Promise<Response> {
  const response = await redirectWithFlash(paths.signIn(), message("account.second.over"), "warn");
  response.headers.append("Set-Cookie", await forgetSecondStep());
  return response;
}

export const loader = publicRoute.loader(async ({ scope, request, url }) => {
  const control = await scope();
  const step = await findSecondStep(control, await secondStepOf(request));
  // Somebody who is in already came here with the back button.
  if (!step) throw control.user ? redirect(paths.portfolio()) : await over();
  return { recovery: url.searchParams.has("recovery") };
});

export const action = publicRoute.action(async ({ form, scope, sessions, request }) => {
  const step = { token: await secondStepOf(request), device: deviceOfRequest(request) };
  if (step.token === null) throw await over();
  const submission = parseForm(form, secondStepInput);
  const hide = ["code"];
  if (submission.status !== "success") return formReply(submission, { hide });
  const taken = await takeSecondStep(await scope(), { ...submission.value, ...step });
  if (taken.ok) return enter({ scope, sessions, request }, taken.value);
  if (taken.error.code === "mail-link-over") throw await over();
  return formReply(submission, { error: taken.error, hide });
});

export const meta: MetaFunction<typeof loader> = unlistedPage("account.second.title");

export default function SecondStep() {
  const { t } = useMessages();
  const { recovery } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<{ code: string }>({ lastResult });
  return (
    <>
      <Heading level={1}>{t("account.second.title")}</Heading>
      <Prose>
        <p>{t(recovery ? "account.second.recoveryLead" : "account.second.lead")}</p>
      </Prose>
      <FormProblem errors={form.errors} />
      {/* A plain form: signing in changes everything, so the page is loaded anew. */}
      <form method="post" id={form.id} noValidate>
        <TextField
          key={recovery ? "recovery" : "app"}
          label={t(recovery ? "account.second.recovery" : "account.second.code")}
          name="code"
          autoComplete={recovery ? "off" : "one-time-code"}
          inputMode={recovery ? "text" : "numeric"}
          spellCheck={false}
          errors={fields.code.errors}
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("account.second.button")}</Button>
        </ButtonRow>
      </form>
      <Prose>
        <p>
          <Link to={paths.secondStep(recovery ? undefined : "yes")}>
            {t(recovery ? "account.second.withApp" : "account.second.noPhone")}
          </Link>
        </p>
        <p>
          <Link to={paths.signIn()}>{t("account.second.cancel")}</Link>
        </p>
      </Prose>
    </>
  );
}
