import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { errorPage } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { paths } from "../../paths";
import { getRespondentFeedback } from "../../services/feedback/get-respondent-feedback.server";
import { MessagesProvider, useMessages } from "../../ui/messages/messages-provider";
import { LanguageSwitch } from "../../ui/shell/language-switch";
import { Heading } from "../../ui/text/heading";
import { Prose } from "../../ui/text/prose";
import { FeedbackArticleView } from "../feedback/feedback-article-view";
import styles from "./link-list.module.css";
import { RespondFrame } from "./respond-frame";

/* For everybody with a link of the wave, answered or not; also while the organisation is on hold: it was promised. */
export const loader = respondentRoute.loader({ alsoOnHold: true }, async ({ scope, params: { token } }) => {
  const found = await getRespondentFeedback(scope);
  // Not there yet: the link's own page says how far it is.
  if (!found.ok && found.error.code === "not-found") throw redirect(paths.respond(token));
  if (!found.ok) throw errorPage(found.error);
  return { token, locale: scope.locale, article: found.value };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.article.words["feedback.page.title"]} · ${data.article.organisation}` }] : [];

export default function Feedback() {
  const { article, locale } = useLoaderData<typeof loader>();
  return (
    <RespondFrame organisation={article.organisation} language={<LanguageSwitch />}>
      <MessagesProvider locale={locale} messages={article.words}>
        <FeedbackPage />
      </MessagesProvider>
    </RespondFrame>
  );
}

function FeedbackPage() {
  const { t } = useMessages();
  const { token, article } = useLoaderData<typeof loader>();
  return (
    <>
      <Heading level={1}>{t("feedback.page.title")}</Heading>
      <Prose lead>
        <p>{t("feedback.page.lead", { wave: article.wave, name: article.organisation })}</p>
      </Prose>
      <FeedbackArticleView article={article} />
      <ul className={styles.links}>
        <li>
          <Link to={paths.respondNotice(token)}>{t("feedback.page.notice")}</Link>
        </li>
      </ul>
    </>
  );
}
