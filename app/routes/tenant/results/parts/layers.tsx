import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

/** Roles side by side, and where managers and professionals diverge. */
export function Layers({ layers }: { readonly layers: WaveReport["layers"] }) {
  const { t, say } = useMessages();
  const title = say(layers.title);
  return (
    <ResultSection id="layers" title={t("results.nav.layers")}>
      {layers.roles === null && (
        <>
          <h3 className={styles.findingTitle}>{title}</h3>
          <p className={styles.sentence}>{t("results.layers.held.why")}</p>
        </>
      )}
      {layers.roles && (
        <Finding
          title={title}
          howToRead={t("results.layers.roles.howToRead")}
          more={
            <>
              {layers.sentences.map((said) => (
                <p key={say(said)} className={styles.sentence}>
                  {say(said)}.
                </p>
              ))}
              {layers.differences === null && (
                <p className={styles.sentence}>{t("results.layers.held.why")}</p>
              )}
            </>
          }
        >
          <IntervalRowsChart input={layers.roles} name={title} />
        </Finding>
      )}
      {layers.differences && (
        <Finding
          title={t("results.layers.differences.title")}
          howToRead={t("results.layers.differences.howToRead")}
        >
          <IntervalRowsChart input={layers.differences} name={t("results.layers.differences.title")} />
        </Finding>
      )}
    </ResultSection>
  );
}
