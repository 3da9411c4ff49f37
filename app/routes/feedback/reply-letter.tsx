import type { FeedbackArticle } from "../../services/feedback/feedback-article.server";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./feedback-article.module.css";

/** The director's words, signed, with what was added later. */
export function ReplyLetter({ reply }: { readonly reply: NonNullable<FeedbackArticle["reply"]> }) {
  const { t, formats } = useMessages();
  return (
    <div className={css.letter}>
      {reply.paragraphs.map((text, i) => (
        <p key={i}>{text}</p>
      ))}
      <p className={css.signed}>{reply.by}</p>
      {reply.additions.map(({ on, paragraphs }, i) => (
        <div key={i} className={css.addition}>
          <p className={css.label}>{t("feedback.addition", { day: formats.date(new Date(on)) })}</p>
          {paragraphs.map((text, j) => (
            <p key={j}>{text}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
