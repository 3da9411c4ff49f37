import { Link } from "@remix-run/react";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

type Words = WaveReport["words"];

interface OwnWordsProps {
  readonly words: Words;
  /** Where the consultant reads and releases; null for everybody else. */
  readonly release: string | null;
}

/** Released answers in people's own words under the question they answer, or why there are none. */
export function OwnWords({ words, release }: OwnWordsProps) {
  const { t } = useMessages();
  const { threshold, enough, questions } = words;
  const some = questions.some(({ answers }) => answers.length > 0);
  const sides = (["inside", "partner"] as const).flatMap((side) => {
    const here = questions.filter((question) => question.side === side);
    return here.length === 0 ? [] : [{ side, here }];
  });
  return (
    <ResultSection id="words" title={t("results.words.title")}>
      {!enough && <p className={styles.sentence}>{t("results.words.few", { threshold })}</p>}
      {enough && <p className={styles.sentence}>{t(some ? "results.words.some" : "results.words.none")}</p>}
      {sides.map(({ side, here }) => (
        <div key={side}>
          <h3 className={styles.quotesTitle}>{t(`results.words.${side}`)}</h3>
          {here.map((question) => (
            <Quotes key={question.id} question={question} threshold={threshold} />
          ))}
        </div>
      ))}
      {enough && release !== null && (
        <p className={styles.screenOnly}>
          <Link to={release}>{t("results.words.toRelease")}</Link>
        </p>
      )}
    </ResultSection>
  );
}

interface QuotesProps {
  readonly question: Words["questions"][number];
  readonly threshold: number;
}

function Quotes({ question: { text, askedOf, enough, answers }, threshold }: QuotesProps) {
  const { t, formats } = useMessages();
  const roles = askedOf && formats.list(askedOf.map((role) => t(`common.role.${role}`)));
  return (
    <>
      <p className={styles.sentence}>
        {t("results.own.asked", { text })} {roles !== null && t("results.own.askedOf", { roles })}
      </p>
      {answers.length === 0 && (
        <p className={styles.sentence}>
          {enough ? t("results.words.here.none") : t("results.words.here.few", { threshold })}
        </p>
      )}
      {answers.length > 0 && (
        <ul className={styles.quotes}>
          {answers.map(({ id, text: words }) => (
            <li key={id}>
              <blockquote>{words}</blockquote>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
