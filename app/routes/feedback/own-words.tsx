import type { FeedbackArticle } from "../../services/feedback/feedback-article.server";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./feedback-article.module.css";

type Words = NonNullable<FeedbackArticle["sections"][number]["blocks"][number]["own"]>;

/** What the organisation says itself, told apart from what was measured. */
export function OwnWords({ words, organisation }: { readonly words: Words; readonly organisation: string }) {
  const { t, formats } = useMessages();
  return (
    <div className={css.own}>
      <p className={css.label}>{t("feedback.page.own", { name: organisation })}</p>
      {words.paragraphs.map((text, i) => (
        <p key={i}>{text}</p>
      ))}
      {words.changedOn !== null && (
        <p className={css.label}>
          {t("feedback.page.changed", { day: formats.date(new Date(words.changedOn)) })}
        </p>
      )}
    </div>
  );
}
