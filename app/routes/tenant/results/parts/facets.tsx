import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

/** The parts of each axis beside it. */
export function Facets({ facets }: { readonly facets: NonNullable<WaveReport["facets"]> }) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="facets" title={t("results.facets.title")}>
      <p className={styles.sentence}>{t("results.facets.intro")}</p>
      {([facets.internal, facets.external] as const).map(({ title, chart }) => (
        <Finding
          key={chart.series[0].id}
          title={say(title)}
          basis={facets.basis}
          howToRead={t("results.facets.howToRead")}
        >
          <IntervalRowsChart input={chart} name={say(title)} />
        </Finding>
      ))}
      {facets.coalitions && <p className={styles.aside}>{say(facets.coalitions)}</p>}
    </ResultSection>
  );
}
