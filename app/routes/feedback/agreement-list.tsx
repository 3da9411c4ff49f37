import type { ArticleAgreement } from "../../services/feedback/feedback-article.server";
import { useMessages } from "../../ui/messages/messages-provider";
import css from "./feedback-article.module.css";

/** What was agreed: what, who, by when; and what came of it, where somebody looks back. */
export function AgreementList({ agreements }: { readonly agreements: readonly ArticleAgreement[] }) {
  const { t, formats } = useMessages();
  return (
    <ol className={css.agreements}>
      {agreements.map(({ id, what, who, dueOn, outcome }) => (
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
          {outcome !== undefined && <Outcome outcome={outcome} />}
        </li>
      ))}
    </ol>
  );
}

function Outcome({ outcome }: { readonly outcome: NonNullable<ArticleAgreement["outcome"]> | null }) {
  const { t } = useMessages();
  if (outcome === null) return <p className={css.silent}>{t("feedback.agreement.state.silent")}</p>;
  return (
    <div className={css.outcome}>
      <p>
        <strong>{t(`feedback.agreement.state.${outcome.state}`)}</strong>
      </p>
      {outcome.words.map((text, i) => (
        <p key={i}>{text}</p>
      ))}
    </div>
  );
}
