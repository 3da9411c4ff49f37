import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

/** Who took part, what that leaves open, and what weighting did. */
export function ResponseSection({
  response,
  weighting,
  raked,
}: Pick<Measurement, "response" | "weighting" | "raked">) {
  const { t, say, formats } = useMessages();
  return (
    <ResultSection id="response" title={t("results.measure.response")} asked>
      {response.map((said) => (
        <p key={said.key} className={styles.sentence}>
          {say(said)}
        </p>
      ))}
      {weighting.map((said) => (
        <p key={said.key} className={styles.sentence}>
          {say(said)}
        </p>
      ))}
      {raked && (
        <Details summary={t("results.measurement.details")}>
          <Table
            caption={t("results.raking.caption")}
            columns={[
              { key: "axis", label: t("results.measurement.scale") },
              { key: "plain", label: t("results.raking.plain"), numeric: true },
              { key: "weighted", label: t("results.raking.weighted"), numeric: true },
            ]}
            rows={raked.rows.map(({ axis, name, plain, weighted }) => ({
              key: axis,
              cells: { axis: say(name), plain, weighted },
            }))}
            foot={
              raked.effectiveN === null
                ? undefined
                : t("results.raking.effective", { n: raked.n, effective: formats.number(raked.effectiveN) })
            }
          />
        </Details>
      )}
      <p className={styles.reading}>{t("results.measure.response.selective")}</p>
    </ResultSection>
  );
}
