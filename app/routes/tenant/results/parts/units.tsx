import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

/** Departments and teams, with blanks where one may not be seen. */
export function Units({ units }: { readonly units: NonNullable<WaveReport["units"]> }) {
  const { t, say } = useMessages();
  const title = say(units.title);
  const why = t("results.units.why", { threshold: units.threshold });
  return (
    <ResultSection id="units" title={t("results.nav.units")}>
      {units.chart ? (
        <Finding
          title={title}
          howToRead={t("results.units.howToRead")}
          more={units.held > 0 && <p className={styles.sentence}>{why}</p>}
        >
          <IntervalRowsChart input={units.chart} name={title} />
        </Finding>
      ) : (
        <>
          <h3 className={styles.findingTitle}>{title}</h3>
          <p className={styles.sentence}>{why}</p>
        </>
      )}
    </ResultSection>
  );
}
