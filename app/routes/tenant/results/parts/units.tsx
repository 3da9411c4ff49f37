import { Link } from "@remix-run/react";
import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

interface UnitsProps {
  readonly units: NonNullable<WaveReport["units"]>;
  /** The page with units part by part. */
  readonly more: string;
}

/** Departments and teams, with blanks where one may not be seen. */
export function Units({ units, more }: UnitsProps) {
  const { t, say } = useMessages();
  const title = say(units.title);
  const why = t("results.units.why", { threshold: units.threshold });
  const words = (
    <>
      {units.spread && <p className={styles.sentence}>{say(units.spread)}.</p>}
      {units.held > 0 && <p className={styles.sentence}>{why}</p>}
      {units.shown > 0 && (
        <p className={styles.sentence}>
          <Link to={more}>{t("results.units.more")}</Link>
        </p>
      )}
    </>
  );
  return (
    <ResultSection id="units" title={t("results.nav.units")}>
      {units.chart ? (
        <Finding title={title} howToRead={t("results.units.howToRead")} more={words}>
          <IntervalRowsChart input={units.chart} name={title} />
        </Finding>
      ) : (
        <>
          <h3 className={styles.findingTitle}>{title}</h3>
          {words}
        </>
      )}
    </ResultSection>
  );
}
