import type { WaveReport } from "../../../../services/results/get-wave-results.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

/** How good the measurement is: words first, coefficients for who wants them. */
export function Measurement({ measurement }: { readonly measurement: WaveReport["measurement"] }) {
  const { t, say, formats } = useMessages();
  const two = (value: number | null) => (value === null ? "–" : formats.number(value, 2));
  return (
    <ResultSection id="measurement" title={t("results.measurement.title")}>
      <p className={styles.sentence}>{t("results.measurement.intro")}</p>
      <ul className={styles.list}>
        {measurement.words.map((said) => (
          <li key={say(said)}>{say(said)}</li>
        ))}
      </ul>
      <Details summary={t("results.measurement.details")}>
        <Table
          caption={t("results.measurement.caption")}
          columns={[
            { key: "scale", label: t("results.measurement.scale") },
            { key: "items", label: t("results.measurement.items"), numeric: true },
            { key: "n", label: t("results.measurement.n"), numeric: true },
            { key: "alpha", label: t("results.measurement.alpha"), numeric: true },
            { key: "interval", label: t("results.measurement.interval"), numeric: true },
          ]}
          rows={measurement.coefficients.map(({ scale, name, items, n, alpha, interval }) => ({
            key: scale,
            cells: {
              scale: say(name),
              items: items ?? "–",
              n: n ?? t("results.measurement.unknown"),
              alpha: two(alpha),
              interval: interval
                ? t("results.range", { low: two(interval[0]), high: two(interval[1]) })
                : "–",
            },
          }))}
          foot={t("results.measurement.version", { version: measurement.version })}
        />
      </Details>
    </ResultSection>
  );
}
