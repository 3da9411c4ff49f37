import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { errorPage } from "../../http/respond/error-response.server";
import { takeBack } from "../../http/respond/hand-over.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { hasRespondentFeedback } from "../../services/feedback/get-respondent-feedback.server";
import { getLastCall, getWhoToAsk } from "../../services/respond/get-last-call.server";
import { getWithdrawal } from "../../services/respond/get-withdrawal.server";
import { withdrawResponse } from "../../services/respond/withdraw-response.server";
import { ButtonRow } from "../../ui/form/button-row";
import { Button } from "../../ui/form/button";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RespondFrame } from "./respond-frame";

export const loader = respondentRoute.loader({ alsoOnHold: true }, async ({ scope, params }) => {
  const found = await getWithdrawal(scope);
  if (!found.ok) {
    // A link in an old mail leads here too: months later it says what came out.
    if (await hasRespondentFeedback(scope)) throw redirect(paths.respondFeedback(params.token));
    const coordinator = await getWhoToAsk(scope);
    throw errorPage(coordinator === null ? found.error : { ...found.error, params: { coordinator } });
  }
  return { token: params.token, withdrawal: found.value, lastCall: await getLastCall(scope) };
});

export const action = respondentRoute.action({ alsoOnHold: true }, async ({ scope, params, form }) => {
  const { token } = params;
  const again = form.get("intent") === "again";
  const done = await withdrawResponse(scope, token, { again });
  if (!done.ok) throw errorPage(done.error);
  const headers = { "Set-Cookie": await takeBack(paths.respond(token)) };
  return redirect(paths.respond(token), { status: 303, headers });
});

export const meta: MetaFunction<typeof loader> = pageTitle("thanks.title.withdraw");

export default function Withdraw() {
  const { t } = useMessages();
  const { token, withdrawal, lastCall } = useLoaderData<typeof loader>();
  const { organisation, filled, canBeginAgain } = withdrawal;
  return (
    <RespondFrame organisation={organisation} language={<LanguageSwitch />} lastCall={lastCall}>
      <Heading level={1}>{t(filled ? "thanks.withdraw.heading" : "thanks.withdraw.headingNothing")}</Heading>
      <Prose>
        {filled && <p>{t("thanks.withdraw.text")}</p>}
        {filled && canBeginAgain && <p>{t("thanks.withdraw.again.text")}</p>}
        <p>
          {t("thanks.withdraw.out.text")} {canBeginAgain && t("thanks.withdraw.out.back")}
        </p>
      </Prose>
      <form method="post">
        <ButtonRow>
          {filled && canBeginAgain && (
            <Button name="intent" value="again">
              {t("thanks.withdraw.again")}
            </Button>
          )}
          <Button weight="danger" name="intent" value="out">
            {t(filled ? "thanks.withdraw.out" : "thanks.withdraw.outNothing")}
          </Button>
        </ButtonRow>
      </form>
      <p>
        <Link to={paths.respond(token)}>
          {t(filled ? "thanks.withdraw.back" : "thanks.withdraw.backNothing")}
        </Link>
      </p>
    </RespondFrame>
  );
}
