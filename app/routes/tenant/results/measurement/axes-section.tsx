import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";
import { useFigure } from "./use-figure";

/** Whether inside and outside are two things in these answers. */
export function AxesSection({ axes }: Pick<Measurement, "axes">) {
  const { t, say } = useMessages();
  const { two } = useFigure();
  const title = t("results.measure.axes");
  if (axes === null)
    return (
      <ResultSection id="axes" title={title} asked>
        <p className={styles.sentence}>{t("results.measure.notComputed")}</p>
      </ResultSection>
    );
  const { words, correlation, figures } = axes;
  const rows: readonly (readonly ["correlation" | "htmt" | "factors" | "cfi" | "rmsea" | "one", string])[] =
    figures.shown
      ? [
          ["correlation", two(correlation)],
          ["factors", two(figures.factorCorrelation)],
          ["htmt", two(figures.htmt)],
          ["cfi", two(figures.cfi)],
          ["rmsea", two(figures.rmsea)],
          [
            "one",
            figures.oneFactor === null
              ? "–"
              : t("results.axesApart.fit", {
                  cfi: two(figures.oneFactor.cfi),
                  rmsea: two(figures.oneFactor.rmsea),
                }),
          ],
        ]
      : [["correlation", two(correlation)]];
  return (
    <ResultSection id="axes" title={title} asked>
      {words.map((said) => (
        <p key={said.key} className={styles.sentence}>
          {say(said)}
        </p>
      ))}
      {(figures.shown || correlation !== null) && (
        <Details summary={t("results.measurement.details")}>
          <Table
            caption={t("results.axesApart.caption")}
            columns={[
              { key: "figure", label: t("results.agreement.figure") },
              { key: "value", label: t("results.axesApart.value"), numeric: true },
            ]}
            rows={rows.map(([key, value]) => ({
              key,
              cells: { figure: t(`results.axesApart.figure.${key}`), value },
            }))}
          />
          <p className={styles.reading}>{t("results.axesApart.howToRead")}</p>
        </Details>
      )}
    </ResultSection>
  );
}
