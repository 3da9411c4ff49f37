import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";
import { useFigure } from "./use-figure";

const columns = ["items", "n", "alpha", "interval", "standardised", "omega"] as const;

/** How well the questions of each scale hang together. */
export function ReliabilitySection({ reliability, version }: Pick<Measurement, "reliability" | "version">) {
  const { t, say } = useMessages();
  const { two, range } = useFigure();
  return (
    <ResultSection id="reliability" title={t("results.measure.reliability")} asked>
      <ul className={styles.list}>
        {reliability.words.map((said) => (
          <li key={say(said)}>{say(said)}</li>
        ))}
      </ul>
      {reliability.rows.some(({ alpha }) => alpha !== null) && (
        <Details summary={t("results.measurement.details")}>
          <Table
            caption={t("results.measure.reliability.caption")}
            columns={[
              { key: "scale", label: t("results.measurement.scale") },
              ...columns.map((key) => ({ key, label: t(`results.measurement.${key}`), numeric: true })),
            ]}
            rows={reliability.rows.map((row) => ({
              key: row.scale,
              cells: {
                scale: say(row.name),
                items: row.items ?? "–",
                n: row.n ?? t("results.measurement.unknown"),
                alpha: two(row.alpha),
                interval: range(row.interval),
                standardised: two(row.standardised),
                omega: row.heywood
                  ? t("results.measurement.heywood", { omega: two(row.omega) })
                  : two(row.omega),
              },
            }))}
            foot={t("results.measurement.version", { version })}
          />
          <p className={styles.reading}>{t("results.measure.reliability.howToRead")}</p>
        </Details>
      )}
    </ResultSection>
  );
}
