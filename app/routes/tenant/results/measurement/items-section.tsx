import type { Measurement } from "../../../../services/results/get-wave-measurement.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { ResultSection } from "../result-section";
import styles from "../results.module.css";
import { useFigure } from "./use-figure";

/** Questions that stand out from their scale, by their text; all of them behind it. */
export function ItemsSection({ items, computed }: Pick<Measurement, "items" | "computed">) {
  const { t, say } = useMessages();
  const { two } = useFigure();
  const title = t("results.measure.items");
  if (items === null)
    return (
      <ResultSection id="items" title={title} asked>
        <p className={styles.sentence}>
          {t(computed ? "results.items.unknown" : "results.measure.notComputed")}
        </p>
      </ResultSection>
    );
  return (
    <ResultSection id="items" title={title} asked>
      <p className={styles.sentence}>{say(items.words)}</p>
      {items.outlying.length > 0 && (
        <ul className={styles.list}>
          {items.outlying.map(({ id, text, scale, standsOut }) => (
            <li key={id}>
              {t(standsOut === "reversed" ? "results.items.one.reversed" : "results.items.one.apart", {
                text,
                scale: say(scale),
              })}
            </li>
          ))}
        </ul>
      )}
      <Details summary={t("results.items.all")}>
        <Table
          caption={t("results.items.caption")}
          columns={[
            { key: "text", label: t("results.items.question") },
            { key: "part", label: t("results.items.part") },
            { key: "rest", label: t("results.items.rest"), numeric: true },
            { key: "without", label: t("results.items.without"), numeric: true },
          ]}
          rows={items.rows.map(({ id, text, reversed, scale, facet, itemRest, alphaIfDropped }) => ({
            key: id,
            cells: {
              text: reversed ? t("results.items.keyed", { text }) : text,
              part: say(facet ?? scale),
              rest: two(itemRest),
              without: two(alphaIfDropped),
            },
          }))}
        />
        <p className={styles.reading}>{t("results.items.howToRead")}</p>
      </Details>
    </ResultSection>
  );
}
