import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

/** Who took part, what that leaves open, and what weighting did. */
export function ResponseSection({ response, weighting }: Pick<Measurement, "response" | "weighting">) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="response" title={t("results.measure.response")} asked>
      {response.length === 0 && (
        <p className={styles.sentence}>{t("results.withheld.why.too-few-answers")}</p>
      )}
      {response.map((said) => (
        <p key={said.key} className={styles.sentence}>
          {say(said)}
        </p>
      ))}
      {weighting && <p className={styles.sentence}>{say(weighting)}</p>}
      <p className={styles.reading}>{t("results.measure.response.selective")}</p>
    </ResultSection>
  );
}
