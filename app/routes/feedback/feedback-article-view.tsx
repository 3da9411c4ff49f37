import { NamedWindow } from "../../charts/window/named-window";
import type { FeedbackArticle } from "../../services/feedback/feedback-article.server";
import { useMessages } from "../../ui/messages/messages-provider";
import { AgreementList } from "./agreement-list";
import css from "./feedback-article.module.css";
import { OwnWords } from "./own-words";
import { ReplyLetter } from "./reply-letter";

interface FeedbackArticleViewProps {
  readonly article: FeedbackArticle;
  /** Level of its headings; one more inside another page. */
  readonly level?: 2 | 3;
}

/** What came out, in words, with the window, the reply and what was agreed: the same for whoever reads it. */
export function FeedbackArticleView({ article, level = 2 }: FeedbackArticleViewProps) {
  const { t } = useMessages();
  const { organisation, window, sections, reply, before, agreements } = article;
  const Title = level === 2 ? "h2" : "h3";
  return (
    <article className={css.article}>
      <NamedWindow {...window}>
        <p className={css.title}>{window.name}</p>
        <p>{t("feedback.page.window.read")}</p>
      </NamedWindow>
      {sections.map(({ section, blocks }) => (
        <section key={section}>
          <Title>{t(`feedback.section.${section}`)}</Title>
          {blocks.map(({ id, text, own }) => (
            <div key={id}>
              {text !== null && <p>{text}</p>}
              {own !== null && <OwnWords words={own} organisation={organisation} />}
            </div>
          ))}
        </section>
      ))}
      {reply && (
        <section>
          <Title>{t("feedback.section.reply")}</Title>
          <ReplyLetter reply={reply} />
        </section>
      )}
      {before && (
        <section>
          <Title>{t("feedback.section.before")}</Title>
          <p className={css.lead}>{t("feedback.page.before", { wave: before.wave })}</p>
          <AgreementList agreements={before.agreements} />
        </section>
      )}
      {agreements.length > 0 && (
        <section>
          <Title>{t("feedback.section.agreements")}</Title>
          <AgreementList agreements={agreements} />
        </section>
      )}
    </article>
  );
}
