import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { valueOf } from "../../http/respond/error-response.server";
import { isOneClick } from "../../http/route/guarded-handler.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getMailChoice, setMailChoice } from "../../services/respond/mail-choice.server";
import { Button } from "../../ui/form/button";
import { ButtonRow } from "../../ui/form/button-row";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { RespondFrame } from "./respond-frame";

/* Looking changes nothing: programs that read mails for somebody follow every link in them. */
export const loader = respondentRoute.loader({ alsoOnHold: true }, async ({ scope, params }) => ({
  token: params.token,
  choice: valueOf(await getMailChoice(scope)),
}));

export const action = respondentRoute.action(
  { alsoOnHold: true, alsoOneClick: true },
  async ({ scope, params, form }) => {
    await setMailChoice(scope, { isDeclined: form.get("intent") !== "again" });
    // Mail providers want an answer and follow nothing (RFC 8058, section 3.1).
    return isOneClick(form) ? null : redirect(paths.respondMails(params.token), 303);
  },
);

export const meta: MetaFunction<typeof loader> = pageTitle("thanks.title.mails");

export default function Mails() {
  const { t } = useMessages();
  const { token, choice } = useLoaderData<typeof loader>();
  const state = choice.isDeclined ? "off" : "on";
  return (
    <RespondFrame organisation={choice.organisation} language={<LanguageSwitch />}>
      <Heading level={1}>{t(`thanks.mails.${state}.heading`)}</Heading>
      <Prose>
        <p>
          {t(`thanks.mails.${state}.text`)} {t(`thanks.mails.link.${choice.mayAnswer ? "open" : "over"}`)}
        </p>
        {choice.mayHearOutcome && <p>{t("thanks.mails.wish")}</p>}
      </Prose>
      <form method="post">
        <ButtonRow>
          <Button weight="primary" name="intent" value={choice.isDeclined ? "again" : "stop"}>
            {t(`thanks.mails.${state}.button`)}
          </Button>
        </ButtonRow>
      </form>
      <p>
        <Link to={paths.respond(token)}>
          {t(choice.mayAnswer ? "thanks.mails.toLink" : "thanks.mails.back")}
        </Link>
      </p>
    </RespondFrame>
  );
}
