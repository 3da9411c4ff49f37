import { Link } from "@remix-run/react";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

interface OwnWordsProps {
  readonly words: WaveReport["words"];
  /** Where the consultant reads and releases; null for everybody else. */
  readonly release: string | null;
}

/** Released answers in people's own words, or why there are none. */
export function OwnWords({ words, release }: OwnWordsProps) {
  const { t } = useMessages();
  const { threshold, enough, sides } = words;
  return (
    <ResultSection id="words" title={t("results.words.title")}>
      {!enough && <p className={styles.sentence}>{t("results.words.few", { threshold })}</p>}
      {enough && (
        <p className={styles.sentence}>
          {t(sides.length === 0 ? "results.words.none" : "results.words.some")}
        </p>
      )}
      {sides.map(({ side, released }) => (
        <div key={side}>
          <h3 className={styles.quotesTitle}>{t(`results.words.${side}`)}</h3>
          <ul className={styles.quotes}>
            {released.map(({ id, text }) => (
              <li key={id}>
                <blockquote>{text}</blockquote>
              </li>
            ))}
          </ul>
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
