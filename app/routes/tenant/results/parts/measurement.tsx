import { Link } from "@remix-run/react";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

interface MeasurementProps {
  readonly measurement: WaveReport["measurement"];
  /** The page with everything about it. */
  readonly more: string;
}

/** How good the measurement is, in short. */
export function Measurement({ measurement, more }: MeasurementProps) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="measurement" title={t("results.measurement.title")}>
      <p className={styles.sentence}>{t("results.measurement.intro")}</p>
      <ul className={styles.list}>
        {measurement.words.map((said) => (
          <li key={say(said)}>{say(said)}</li>
        ))}
      </ul>
      <p className={styles.further}>
        <Link to={more}>{t("results.measurement.more")}</Link>
      </p>
    </ResultSection>
  );
}
