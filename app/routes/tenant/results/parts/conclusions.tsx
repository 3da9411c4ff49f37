import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

const may = [
  "results.conclude.may.talk",
  "results.conclude.may.differ",
  "results.conclude.may.interval",
] as const;
const mayNot = [
  "results.conclude.not.persons",
  "results.conclude.not.good",
  "results.conclude.not.cause",
  "results.conclude.not.clients",
] as const;

/** What the outcome is for, and what it does not tell. */
export function Conclusions() {
  const { t } = useMessages();
  return (
    <ResultSection id="conclude" title={t("results.conclude.title")}>
      <div className={styles.columns}>
        <div>
          <h3>{t("results.conclude.may")}</h3>
          <ul>
            {may.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t("results.conclude.not")}</h3>
          <ul>
            {mayNot.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </div>
      </div>
    </ResultSection>
  );
}
