import { message } from "@vensterbank/core";
import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

/** We say, they say. */
export function Mirror({ mirror }: { readonly mirror: WaveReport["mirror"] }) {
  const { t, say } = useMessages();
  if (mirror.chart === null)
    return (
      <ResultSection id="mirror" title={t("results.mirror.title")}>
        <h3 className={styles.findingTitle}>{t("results.mirror.held")}</h3>
        <p className={styles.sentence}>{say(message(`results.withheld.why.${mirror.reason}`))}</p>
      </ResultSection>
    );
  const title = say(mirror.title);
  return (
    <ResultSection id="mirror" title={t("results.mirror.title")}>
      <Finding title={title} basis={mirror.basis} howToRead={t("results.mirror.howToRead")}>
        <IntervalRowsChart input={mirror.chart} name={title} />
      </Finding>
    </ResultSection>
  );
}
