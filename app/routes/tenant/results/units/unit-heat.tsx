import { Link } from "@remix-run/react";
import { HeatMapChart } from "../../../../charts/heat/heat-map-chart";
import { paths } from "../../../../paths";
import type { WaveUnits } from "../../../../services/results/get-wave-units.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";

type Heat = NonNullable<Extract<WaveUnits, { state: "ready" }>["heat"]>;

interface UnitHeatProps {
  readonly heat: Heat;
  readonly tenant: string;
  readonly wave: string;
}

const orders = ["tree", "internal", "external"] as const;

/** Units by the parts of both axes, in an order of the reader's choice. */
export function UnitHeat({ heat, tenant, wave }: UnitHeatProps) {
  const { t, say } = useMessages();
  const title = say(heat.title);
  return (
    <ResultSection id="parts" title={t("results.units.heat.chapter")}>
      <h3 className={styles.findingTitle}>{title}</h3>
      <nav className={styles.order} aria-label={t("results.units.order")}>
        <span>{t("results.units.order")}</span>
        <ul>
          {orders.map((order) => (
            <li key={order}>
              <Link
                to={`${paths.waveUnits(tenant, wave, order === "tree" ? undefined : order)}#parts`}
                aria-current={heat.order === order ? "true" : undefined}
                preventScrollReset
              >
                {t(`results.units.order.${order}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <HeatMapChart input={heat.input} name={title} />
      <p className={styles.reading}>
        <span className={styles.readingWord}>{t("results.howToRead")}.</span>{" "}
        {t("results.units.heat.howToRead")}
      </p>
    </ResultSection>
  );
}
