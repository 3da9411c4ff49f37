import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

/** What this outcome is for, and what it does not tell. */
export function Conclusions({ conclusions }: { readonly conclusions: WaveReport["conclusions"] }) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="conclude" title={t("results.conclude.title")}>
      <div className={styles.columns}>
        <div>
          <h3>{t("results.conclude.may")}</h3>
          <ul>
            {conclusions.may.map((said) => (
              <li key={said.key}>{say(said)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t("results.conclude.not")}</h3>
          <ul>
            {conclusions.mayNot.map((said) => (
              <li key={said.key}>{say(said)}</li>
            ))}
          </ul>
        </div>
      </div>
    </ResultSection>
  );
}
