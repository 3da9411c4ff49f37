import type { FeedbackArticle } from "../../../../services/feedback/feedback-article.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { FeedbackArticleView } from "../../../feedback/feedback-article-view";
import css from "./feedback-editor.module.css";

interface FeedbackPreviewProps {
  readonly article: FeedbackArticle;
  /** Says where the reply will stand while there is none. */
  readonly withReply?: boolean;
}

/** The page as its readers get it. */
export function FeedbackPreview({ article, withReply = true }: FeedbackPreviewProps) {
  const { t } = useMessages();
  return (
    <div className={css.page}>
      <h2>{t("feedback.page.title")}</h2>
      <p>{t("feedback.page.lead", { wave: article.wave, name: article.organisation })}</p>
      <FeedbackArticleView article={article} level={3} />
      {withReply && article.reply === null && <p className={css.about}>{t("feedback.preview.noReply")}</p>}
    </div>
  );
}
