import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";
import { useFigure } from "./use-figure";

type Agreement = NonNullable<Measurement["agreement"]>;
const figures = ["teams", "uniform", "skewed", "star", "deviation", "icc1", "icc2", "f", "p"] as const;

/** Whether a mean may stand for a team, and whether teams may be compared. */
export function AgreementSection({ agreement }: Pick<Measurement, "agreement">) {
  const { t, say } = useMessages();
  const title = t("results.measure.agreement");
  if (agreement === null)
    return (
      <ResultSection id="agreement" title={title} asked>
        <p className={styles.sentence}>{t("results.measure.notComputed")}</p>
      </ResultSection>
    );
  const shown = agreement.rows.some((row) => row.figures.shown);
  return (
    <ResultSection id="agreement" title={title} asked>
      <p className={styles.sentence}>{t("results.measure.agreement.intro")}</p>
      <ul className={styles.list}>
        {agreement.words.map((said) => (
          <li key={say(said)}>{say(said)}</li>
        ))}
      </ul>
      {shown && <AgreementFigures agreement={agreement} />}
    </ResultSection>
  );
}

function AgreementFigures({ agreement }: { readonly agreement: Agreement }) {
  const { t, say } = useMessages();
  const { two, one, probability } = useFigure();
  const cells = (row: Agreement["rows"][number]): Record<(typeof figures)[number], string> | null => {
    if (!row.figures.shown) return null;
    const { coarse, teams, rwgJUniform, rwgJSlightSkew, rwgStar, averageDeviation } = row.figures;
    const { largestDeviation, icc1, icc2, f, p } = row.figures;
    const rounded = coarse ? one : two;
    return {
      teams: String(teams),
      uniform: two(rwgJUniform),
      skewed: two(rwgJSlightSkew),
      star: two(rwgStar),
      deviation: t("results.agreement.atMost", { value: two(averageDeviation), most: two(largestDeviation) }),
      icc1: rounded(icc1),
      icc2: rounded(icc2),
      f: two(f),
      p: probability(p),
    };
  };
  const coarse = agreement.rows.some((row) => row.figures.shown && row.figures.coarse);
  return (
    <Details summary={t("results.measurement.details")}>
      <Table
        caption={t("results.agreement.caption")}
        columns={[
          { key: "figure", label: t("results.agreement.figure") },
          ...agreement.rows.map((row) => ({ key: row.axis, label: say(row.name), numeric: true })),
        ]}
        rows={figures.map((figure) => ({
          key: figure,
          cells: {
            figure: t(`results.agreement.figure.${figure}`),
            ...Object.fromEntries(agreement.rows.map((row) => [row.axis, cells(row)?.[figure] ?? "–"])),
          },
        }))}
        foot={coarse ? t("results.agreement.coarse") : undefined}
      />
      <p className={styles.reading}>{t("results.agreement.howToRead")}</p>
    </Details>
  );
}
