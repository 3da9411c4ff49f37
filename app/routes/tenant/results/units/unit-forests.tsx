import { IntervalRowsChart } from "../../../../charts/intervals/interval-rows-chart";
import type { WaveUnits } from "../../../../services/results/get-wave-units.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Finding, ResultSection } from "../result-section";
import styles from "../results.module.css";

type Forest = NonNullable<Extract<WaveUnits, { state: "ready" }>["forest"]>;

/** Units beside the organisation, an axis each, and by name those that may not be seen. */
export function UnitForests({ forest }: { readonly forest: Forest }) {
  const { t, say } = useMessages();
  return (
    <ResultSection id="beside" title={t("results.units.forest.chapter")}>
      {forest.forests.length === 0 && <p className={styles.sentence}>{t("results.units.forest.none")}</p>}
      {forest.forests.map(({ axis, title, chart, shrunken }) => (
        <Finding
          key={axis}
          title={say(title)}
          howToRead={t(shrunken ? "results.units.forest.howToRead" : "results.units.forest.howToRead.raw")}
        >
          <IntervalRowsChart input={chart} name={say(title)} />
        </Finding>
      ))}
      {forest.held.length > 0 && (
        <div className={styles.held}>
          <h3>{t("results.units.held")}</h3>
          <p className={styles.sentence}>{t("results.units.why", { threshold: forest.threshold })}</p>
          <ul className={styles.list}>
            {forest.held.map(({ id, name, reason }) => (
              <li key={id}>{t("results.units.held.one", { name, reason: say(reason) })}</li>
            ))}
          </ul>
        </div>
      )}
    </ResultSection>
  );
}
