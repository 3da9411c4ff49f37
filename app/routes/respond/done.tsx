import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { messagesOf } from "@vensterbank/i18n";
import { handedOver } from "../../http/respond/hand-over.server";
import { errorPage, valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { hasRespondentFeedback } from "../../services/feedback/get-respondent-feedback.server";
import { getWish } from "../../services/respond/feedback-wish.server";
import { getThanks } from "../../services/respond/get-thanks.server";
import { openOwnWindow } from "../../services/respond/own-window-seal.server";
import { MessagesProvider } from "../../ui/messages/messages-provider";
import { useMessages } from "../../ui/messages/messages-provider";
import { pageTitle } from "../../ui/messages/page-title";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import styles from "./link-list.module.css";
import { OwnText } from "./own-text";
import { OwnWindow } from "./own-window";
import { RespondFrame } from "./respond-frame";
import { useWipeDevice } from "./use-wipe-device";
import { WishForm } from "./wish-form";

export const loader = respondentRoute.loader({}, async ({ scope, params, request }) => {
  const { token } = params;
  const thanks = await getThanks(scope);
  if (!thanks.ok && thanks.error.code === "not-found") throw redirect(paths.respond(token));
  if (!thanks.ok) throw errorPage(thanks.error);
  const own = openOwnWindow(await handedOver(request), token);
  const wish = thanks.value.wave === "published" ? null : valueOf(await getWish(scope));
  const isHeard = await hasRespondentFeedback(scope);
  // The words of charts only go where a chart is.
  const words = own ? messagesOf(scope.locale, ["charts"]) : {};
  return { token, thanks: thanks.value, wish, isHeard, own, words };
});

export const meta: MetaFunction<typeof loader> = pageTitle("thanks.title.done");

export default function Done() {
  const { t, locale } = useMessages();
  const { token, thanks, wish, isHeard, own, words } = useLoaderData<typeof loader>();
  useWipeDevice(token);
  const open = thanks.wave === "open";
  return (
    <RespondFrame organisation={thanks.organisation} language={<LanguageSwitch />}>
      <Heading level={1}>{t("thanks.done.heading")}</Heading>
      <Prose lead>
        <p>{t("thanks.done.lead")}</p>
      </Prose>
      <OwnText text={thanks.own} />
      {own && (
        <MessagesProvider locale={locale} messages={words}>
          <OwnWindow values={own} />
        </MessagesProvider>
      )}
      <Heading level={2}>{t("thanks.done.next.heading")}</Heading>
      <Prose>
        <p>{t(`thanks.done.next.${isHeard ? "heard" : thanks.wave}`)}</p>
        {isHeard && (
          <p>
            <Link to={paths.respondFeedback(token)}>{t("thanks.done.feedback")}</Link>
          </p>
        )}
        <p>{t("respond.ask", { coordinator: thanks.coordinator })}</p>
      </Prose>
      {wish && (
        <>
          <Heading level={2}>{t("thanks.wish.heading")}</Heading>
          <WishForm token={token} view={wish} />
        </>
      )}
      {open && (
        <>
          <Heading level={2}>{t("thanks.done.sent.heading")}</Heading>
          <Prose>
            <p>
              {thanks.closesOn === null
                ? t("thanks.done.sent.text")
                : t("thanks.done.sent.until", { day: thanks.closesOn })}
            </p>
          </Prose>
        </>
      )}
      <ul className={styles.links}>
        {thanks.canWithdraw && (
          <li>
            <Link to={paths.respondWithdraw(token)}>{t("respond.withdraw.link")}</Link>
          </li>
        )}
        <li>
          <Link to={paths.respondNotice(token)}>{t("respond.notice.read")}</Link>
        </li>
        <li>
          <Link to={paths.respondMails(token)}>{t("respond.mails.link")}</Link>
        </li>
      </ul>
    </RespondFrame>
  );
}
