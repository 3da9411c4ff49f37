import type { FeedbackArticle } from "../../services/feedback/feedback-article.server";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./feedback-article.module.css";

/** What was agreed: what, who, by when. */
export function AgreementList({ agreements }: Pick<FeedbackArticle, "agreements">) {
  const { t, formats } = useMessages();
  return (
    <ol className={css.agreements}>
      {agreements.map(({ id, what, who, dueOn }) => (
        <li key={id}>
          <p className={css.what}>{what}</p>
          <dl>
            <div>
              <dt>{t("feedback.agreement.who")}</dt>
              <dd>{who}</dd>
            </div>
            <div>
              <dt>{t("feedback.agreement.dueOn")}</dt>
              <dd>
                {dueOn === null ? (
                  t("feedback.agreement.open")
                ) : (
                  <time dateTime={dueOn}>{formats.date(new Date(dueOn))}</time>
                )}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ol>
  );
}
